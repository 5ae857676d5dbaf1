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

  /**
   * @param from where it begins in the statement
   * @param to where it ends
   */
  void add(Kind kind, CharSequence text, boolean spaced, int from, int to) {
    if (text.length() > LONGEST_NAME) {
      addLiteral(spaced, from, to);
    } else {
      tokens.add(new Token(kind, text.toString(), spaced, from, to));
    }
  }

  private void addLiteral(boolean spaced, int from, int to) {
    tokens.add(new Token(Kind.LITERAL, "?", spaced, from, to));
  }

  /** A sign before a number belongs to it, unless something stands before to subtract from. */
  void addNumber(boolean spaced, int from, int to) {
    int last = tokens.size() - 1;
    boolean signed = !spaced && last >= 0 && isSign(tokens.get(last));
    if (signed && !(last > 0 && isOperand(tokens.get(last - 1)))) {
      Token sign = tokens.remove(last);
      addLiteral(sign.spaced(), sign.from(), to);
    } else {
      addLiteral(spaced, from, to);
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
