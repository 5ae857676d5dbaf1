package io.collectoragent.runtime.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a statement without its literals, such that statements that differ in the number of their
 * values only have one text. Not thread-safe; one per statement.
 */
final class SqlText {
  private static final Set<String> BEFORE_NAMES = Keywords.set("INTO UPDATE TABLE JOIN");
  private static final Set<String> VALUES = Keywords.set("NULL TRUE FALSE DEFAULT");

  /** Longer list elements are not compared, which keeps the whole linear. */
  private static final int LONGEST_ELEMENT = 64;

  private final Tokens tokens;
  private final Name table;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Group> open = new ArrayDeque<>();

  /**
   * @param table may be null
   */
  SqlText(Tokens tokens, Name table) {
    this.tokens = tokens;
    this.table = table;
  }

  /** Writes the tokens before an index, and one question mark for all from there. */
  String write(int end) {
    int i = 0;
    while (i < end) {
      i = write(i, tokens.get(i));
    }
    if (end < tokens.size()) {
      append(end, "?");
    }
    return out.toString();
  }

  private int write(int index, Token token) {
    if (token.is('(') || token.is('[')) {
      append(index, token.text());
      open.push(new Group(index, out.length()));
    } else if (open.isEmpty()) {
      append(index, textOf(index, token));
    } else if (token.is(')') || token.is(']')) {
      endElement();
      int opened = open.pop().index;
      append(index, token.text());
      return isRow(opened) ? behindRows(index + 1) : index + 1;
    } else if (token.is(',')) {
      endElement();
      append(index, token.text());
      open.peek().element = out.length();
    } else {
      append(index, textOf(index, token));
    }
    return index + 1;
  }

  private void append(int index, String text) {
    if (tokens.get(index).spaced() && out.length() > 0) {
      out.append(' ');
    }
    out.append(text);
  }

  /** Drops a list's element if it equals the one before. */
  private void endElement() {
    Group group = open.peek();
    int start = group.element;
    if (start < out.length() && out.charAt(start) == ' ') {
      start++;
    }
    String element = shortText(start, out.length());
    if (VALUES.contains(element.toUpperCase(Locale.ROOT))) {
      element = "?";
      out.replace(start, out.length(), element);
    }
    if (!element.isEmpty() && element.equals(group.last)) {
      out.setLength(group.lastEnd);
    } else {
      group.last = element;
      group.lastEnd = out.length();
    }
  }

  private String shortText(int start, int end) {
    return end - start > LONGEST_ELEMENT ? "" : out.substring(start, end);
  }

  private String textOf(int index, Token token) {
    boolean literal = token.kind() == Token.Kind.MAYBE_NAME && !isSurelyName(index);
    return literal ? "?" : token.text();
  }

  /** SQLite and older modes of others take {@code "x"} for a literal where a value may stand. */
  private boolean isSurelyName(int index) {
    return (table != null && table.contains(index))
        || tokens.get(index - 1).is('.')
        || tokens.get(index + 1).is('.')
        || BEFORE_NAMES.contains(tokens.get(index - 1).upper());
  }

  private boolean isRow(int opened) {
    int before = tokens.get(opened - 1).is("ROW") ? opened - 2 : opened - 1;
    return tokens.get(before).is("VALUES");
  }

  private int behindRows(int from) {
    int i = from;
    while (tokens.get(i).is(',')) {
      int group = tokens.get(i + 1).is("ROW") ? i + 2 : i + 1;
      if (group < tokens.size() && !tokens.get(group).is('(')) {
        break;
      }
      i = Math.max(group, tokens.skipGroup(group));
    }
    return i;
  }

  /** An open parenthesis, where its current element begins, and what the one before was. */
  private static final class Group {
    private final int index;
    private int element;
    private String last = "";
    private int lastEnd;

    Group(int index, int element) {
      this.index = index;
      this.element = element;
    }
  }
}
