package io.collectoragent.runtime.sql;

import java.util.List;
import java.util.Set;

/** The tokens of a statement, and the ways to look through them. Immutable. */
final class Tokens {
  private static final int MOST_PARTS = 4; // server.database.schema.table of SQL Server
  private static final int LONGEST_NAME = 128;

  private static final Set<String> NO_NAMES =
      Keywords.set(
          "SELECT VALUES SET WHERE FROM ON USING DEFAULT LATERAL TABLE UNNEST ALL FIRST WITH JOIN AS"
              + " WHEN DELETE UPDATE INSERT INTO ORDER GROUP UNION LIMIT IF EXISTS ONLY FUNCTION"
              + " IMMEDIATE DIRECTORY");

  private final List<Token> tokens;

  Tokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  int size() {
    return tokens.size();
  }

  /** The token at an index; {@link Token#END} outside. */
  Token get(int index) {
    return index < 0 || index >= tokens.size() ? Token.END : tokens.get(index);
  }

  /** The first index from a start that holds none of the words. */
  int skip(int from, Set<String> words) {
    int i = from;
    while (words.contains(get(i).upper())) {
      i++;
    }
    return i;
  }

  /** The index behind a group in parentheses, or the index itself if none opens there. */
  int skipGroup(int open) {
    if (!get(open).is('(')) {
      return open;
    }
    int depth = 0;
    for (int i = open; i < size(); i++) {
      if (get(i).is('(')) {
        depth++;
      } else if (get(i).is(')') && --depth == 0) {
        return i + 1;
      }
    }
    return size();
  }

  /**
   * Where one of the words stands next, outside parentheses and inside the same statement; -1 if
   * nowhere. {@code IS DISTINCT FROM} is an operator and no such place.
   */
  int find(int from, Set<String> words) {
    for (int i = from; i < size(); i++) {
      Token token = get(i);
      if (token.is('(')) {
        i = skipGroup(i) - 1;
      } else if (token.is(')') || token.is(';')) {
        return -1;
      } else if (words.contains(token.upper()) && !isOfOperator(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isOfOperator(int index) {
    return get(index).is("FROM") && get(index - 1).is("DISTINCT");
  }

  /** The name at an index, with what qualifies it; null if there is none. */
  Name name(int from) {
    StringBuilder text = new StringBuilder();
    int i = from;
    for (int part = 0; part < MOST_PARTS; part++) {
      if (!isPart(get(i))) {
        return null;
      }
      text.append(get(i).name());
      i++;
      if (!get(i).is('.')) {
        return text.length() > LONGEST_NAME ? null : new Name(text.toString(), from, i);
      }
      for (; get(i).is('.'); i++) {
        text.append('.'); // SQL Server writes database..table
      }
    }
    return null;
  }

  private static boolean isPart(Token token) {
    if (token.isQuotedName()) {
      return !token.name().isEmpty() && token.name().chars().noneMatch(Character::isISOControl);
    }
    char first = token.kind() == Token.Kind.WORD ? token.text().charAt(0) : '@';
    return first != '@' && first != '$' && !NO_NAMES.contains(token.upper());
  }
}
