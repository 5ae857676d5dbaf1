package io.collectoragent.runtime.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The equations that hold of every row for which a condition holds. Immutable. */
final class Condition {
  private static final Set<String> NOT_ALL = Keywords.set("OR XOR CASE");
  private static final Set<String> AND = Keywords.set("AND");
  private static final Set<String> BETWEEN = Keywords.set("BETWEEN");

  private final Tokens tokens;
  private final Groups groups;
  private final List<Span> left = new ArrayList<>();
  private final List<Span> right = new ArrayList<>();

  private Condition(Tokens tokens) {
    this.tokens = tokens;
    this.groups = new Groups(tokens);
  }

  /** Without equations where not all of its parts have to hold. */
  static Condition of(Tokens tokens, int from, int to) {
    Condition condition = new Condition(tokens);
    condition.read(condition.groups.inside(new Span(from, to)));
    return condition;
  }

  int equations() {
    return left.size();
  }

  Span left(int index) {
    return left.get(index);
  }

  Span right(int index) {
    return right.get(index);
  }

  private void read(Span all) {
    if (groups.find(all.from(), all.to(), NOT_ALL) < all.to() || hasBars(all)) {
      return;
    }
    int from = all.from();
    while (from < all.to()) {
      int end = endOfPart(from, all.to());
      readEquation(groups.inside(new Span(from, end)));
      from = end + 1;
    }
  }

  /** The {@code AND} that belongs to a {@code BETWEEN} ends no part. */
  private int endOfPart(int from, int to) {
    int end = groups.find(from, to, AND);
    boolean between = groups.find(from, end, BETWEEN) < end;
    return between && end < to ? groups.find(end + 1, to, AND) : end;
  }

  /** To MySQL two bars are an {@code OR}. */
  private boolean hasBars(Span all) {
    for (int i = all.from() + 1; i < all.to(); i++) {
      if (tokens.get(i).is('|') && tokens.get(i - 1).is('|')) {
        return true;
      }
    }
    return false;
  }

  private void readEquation(Span part) {
    int sign = part.from();
    while (sign < part.to() && !tokens.get(sign).is('=')) {
      sign++;
    }
    Span before = new Span(part.from(), sign);
    Span behind = new Span(sign + 1, part.to());
    if (isOperand(before) && isOperand(behind)) {
      left.add(before);
      right.add(behind);
    }
  }

  private boolean isOperand(Span span) {
    Name name = tokens.name(span.from());
    return span.from() < span.to() && (span.isOne() || (name != null && name.to() == span.to()));
  }
}
