package io.collectoragent.runtime.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a statement where no parenthesis, bracket or brace is open. Not thread-safe. */
final class Groups {
  /** Something opens and does not close, or nothing opens. */
  static final int NONE = -1;

  /** So many pairs of parentheses around one thing are taken off. */
  private static final int MOST_AROUND = 4;

  private final Tokens tokens;

  Groups(Tokens tokens) {
    this.tokens = tokens;
  }

  static boolean opens(Token token) {
    return token.is('(') || token.is('[') || token.is('{');
  }

  static boolean closes(Token token) {
    return token.is(')') || token.is(']') || token.is('}');
  }

  /** The index of the parenthesis that closes the one at an index. */
  int close(int open) {
    if (!tokens.get(open).is('(')) {
      return NONE;
    }
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (opens(tokens.get(i))) {
        depth++;
      } else if (closes(tokens.get(i)) && --depth == 0) {
        return tokens.get(i).is(')') ? i : NONE;
      }
    }
    return NONE;
  }

  /** The first of some words between two indexes, else the second index. */
  int find(int from, int to, Set<String> words) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (opens(token)) {
        depth++;
      } else if (closes(token)) {
        depth--;
      } else if (depth == 0 && words.contains(token.upper())) {
        return i;
      }
    }
    return to;
  }

  /** What stands between commas; an empty list where there is nothing at all. */
  List<Span> split(int from, int to) {
    List<Span> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (opens(token)) {
        depth++;
      } else if (closes(token)) {
        depth--;
      } else if (depth == 0 && token.is(',')) {
        parts.add(new Span(start, i));
        start = i + 1;
      }
    }
    if (from < to) {
      parts.add(new Span(start, to));
    }
    return parts;
  }

  /** What stands in a few pairs of parentheses that hold all of it. */
  Span inside(Span span) {
    Span inner = span;
    for (int i = 0; i < MOST_AROUND && close(inner.from()) == inner.to() - 1; i++) {
      inner = new Span(inner.from() + 1, inner.to() - 1);
    }
    return inner;
  }
}
