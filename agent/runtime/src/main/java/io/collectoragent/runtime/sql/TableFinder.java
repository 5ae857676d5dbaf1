package io.collectoragent.runtime.sql;

import java.util.Set;

/** Finds the table that a statement is about. Rather none than a wrong one. */
final class TableFinder {
  private static final Set<String> WRITE_MODIFIERS =
      Keywords.set(
          "LOW_PRIORITY HIGH_PRIORITY DELAYED IGNORE QUICK OR REPLACE ROLLBACK ABORT FAIL INTO ONLY"
              + " OVERWRITE TABLE");
  private static final Set<String> NAME_MODIFIERS =
      Keywords.set("ONLY IF NOT EXISTS TABLE CONCURRENTLY");
  private static final Set<String> FROM = Keywords.set("FROM");
  private static final Set<String> FROM_OR_UNION =
      Keywords.set("FROM UNION EXCEPT INTERSECT MINUS");
  private static final Set<String> ON = Keywords.set("ON");

  private final Tokens tokens;
  private final Statement statement;
  private final Dialect dialect;

  TableFinder(Tokens tokens, Statement statement, Dialect dialect) {
    this.tokens = tokens;
    this.statement = statement;
    this.dialect = dialect;
  }

  /** Null where there is none or it is not certain. */
  Name find() {
    int next = statement.keyword() + 1;
    switch (statement.type()) {
      case SELECT:
        return tableOf(selected(next));
      case INSERT:
        return tableOf(tokens.name(written(next)));
      case UPDATE:
        return tableOf(unaliased(tokens.name(written(next))));
      case DELETE:
        return tableOf(deleted(next));
      case DDL:
        return tableOf(defined(next));
      default:
        return null;
    }
  }

  private Name tableOf(Name name) {
    return name == null || statement.isNamedQuery(name.text()) ? null : name;
  }

  private Name selected(int from) {
    int at = tokens.find(from, FROM_OR_UNION);
    return tokens.get(at).is("FROM") ? source(at) : null;
  }

  /** The name behind a {@code FROM}; a parenthesis after it makes it a function. */
  private Name source(int from) {
    int at = tokens.get(from + 1).is("ONLY") ? from + 2 : from + 1;
    Name name = tokens.name(at);
    return name == null || tokens.get(name.to()).is('(') ? null : name;
  }

  private int written(int from) {
    int at = tokens.skip(from, WRITE_MODIFIERS);
    if (tokens.get(at).is("TOP")) {
      at = tokens.skip(tokens.skipGroup(at + 1), WRITE_MODIFIERS);
    }
    return at;
  }

  private Name deleted(int from) {
    int at = written(from);
    return tokens.get(at).is("FROM") ? unaliased(source(at)) : unaliased(tokens.name(at));
  }

  /**
   * {@code UPDATE p SET .. FROM prices p} and {@code DELETE p FROM prices p} name an alias first.
   * PostgreSQL has none of it: there the first name is the table.
   */
  private Name unaliased(Name name) {
    int from = name == null ? -1 : tokens.find(name.to(), FROM);
    if (from < 0 || dialect == Dialect.POSTGRESQL) {
      return name;
    }
    Name source = source(from);
    if (source == null) {
      return null;
    }
    int behind = tokens.get(source.to()).is("AS") ? source.to() + 1 : source.to();
    boolean same = source.text().equalsIgnoreCase(name.text());
    return same || tokens.get(behind).name().equalsIgnoreCase(name.text()) ? source : null;
  }

  private Name defined(int from) {
    if (statement.operation().equals("TRUNCATE")) {
      return tokens.name(tokens.skip(from, NAME_MODIFIERS));
    }
    int at = tokens.skip(from, BareValues.MODIFIERS);
    if (tokens.get(at).is("TABLE")) {
      return tokens.name(tokens.skip(at, NAME_MODIFIERS));
    }
    int on = tokens.get(at).is("INDEX") ? tokens.find(at, ON) : -1;
    return on < 0 ? null : tokens.name(tokens.skip(on + 1, NAME_MODIFIERS));
  }
}
