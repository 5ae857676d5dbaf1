package io.collectoragent.runtime.sql;

import io.collectoragent.runtime.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers tokens. Not thread-safe; one per statement. */
final class TokenList {
  /** Longer ones are data: no database allows such a name. */
  private static final int LONGEST_NAME = 128;

  private static final Set<String> BEFORE_SIGNS =
      Keywords.set(
          "SELECT WHERE AND OR NOT BETWEEN WHEN THEN ELSE IN LIMIT OFFSET BY RETURN DEFAULT CASE"
              + " HAVING ON SET");

  private final List<Token> tokens = new ArrayList<>();

  void add(Kind kind, CharSequence text, boolean spaced) {
    if (text.length() > LONGEST_NAME) {
      addLiteral(spaced);
    } else {
      tokens.add(new Token(kind, text.toString(), spaced));
    }
  }

  private void addLiteral(boolean spaced) {
    tokens.add(new Token(Kind.LITERAL, "?", spaced));
  }

  /** A sign before a number belongs to it, unless something stands before to subtract from. */
  void addNumber(boolean spaced) {
    int last = tokens.size() - 1;
    boolean signed = !spaced && last >= 0 && isSign(tokens.get(last));
    if (signed && !(last > 0 && isOperand(tokens.get(last - 1)))) {
      addLiteral(tokens.remove(last).spaced());
    } else {
      addLiteral(spaced);
    }
  }

  private static boolean isSign(Token token) {
    return token.is('-') || token.is('+');
  }

  private static boolean isOperand(Token token) {
    if (token.kind() == Kind.SYMBOL) {
      return token.is(')') || token.is(']') || token.is('}') || token.is('?');
    }
    return !BEFORE_SIGNS.contains(token.upper());
  }

  Tokens tokens() {
    return new Tokens(tokens);
  }
}
