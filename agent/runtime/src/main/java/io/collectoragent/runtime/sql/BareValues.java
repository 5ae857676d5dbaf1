package io.collectoragent.runtime.sql;

import java.util.Set;

/**
 * Finds where a statement begins to hold values without quotes: {@code EXEC login sa, secret} of
 * SQL Server, {@code IDENTIFIED BY secret} of Oracle, {@code SET key = secret}, {@code PRAGMA
 * key=secret}, and whatever begins with a word that is not known.
 */
final class BareValues {
  /** What may stand between {@code CREATE} and the kind of the thing. */
  static final Set<String> MODIFIERS =
      Keywords.set(
          "OR REPLACE TEMP TEMPORARY UNLOGGED GLOBAL LOCAL EXTERNAL VIRTUAL UNIQUE FULLTEXT SPATIAL"
              + " BITMAP CLUSTERED NONCLUSTERED MATERIALIZED RECURSIVE FORCE ON");

  /** Of other things, such as a user, a server or a session, the definition may hold secrets. */
  private static final Set<String> THINGS =
      Keywords.set(
          "TABLE COLUMN INDEX VIEW SEQUENCE SCHEMA TRIGGER FUNCTION PROCEDURE TYPE DOMAIN"
              + " CONSTRAINT");

  private static final Set<String> DEFINITIONS = Keywords.set("CREATE ALTER DROP RENAME COMMENT");
  private static final Set<String> CALLS = Keywords.set("EXEC EXECUTE");
  private static final Set<String> CHARACTER = Keywords.set("CHARACTER CHAR");
  private static final Set<String> ROWS = Keywords.set("INSERT REPLACE UPDATE");
  private static final int NOWHERE = -1;

  private final Tokens tokens;

  BareValues(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The index of the first token that may be a value, or the number of tokens. */
  int start() {
    boolean first = true;
    boolean setsColumns = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (first && Statement.isOpening(token)) {
        continue;
      }
      int value = first ? atStart(i) : inside(i, setsColumns);
      if (value != NOWHERE) {
        return Math.min(value, tokens.size());
      }
      setsColumns = first ? ROWS.contains(token.upper()) : setsColumns || token.is("UPDATE");
      first = token.is(';');
    }
    return tokens.size();
  }

  private int atStart(int at) {
    String word = tokens.get(at).upper();
    if (CALLS.contains(word)) {
      return behindName(at + 1);
    }
    if (DEFINITIONS.contains(word)) {
      int thing = tokens.skip(at + 1, MODIFIERS);
      return THINGS.contains(tokens.get(thing).upper()) ? NOWHERE : thing;
    }
    if (Keywords.isReadable(word)) {
      return NOWHERE;
    }
    return Keywords.typeOf(word) == null ? at : at + 1;
  }

  private int inside(int at, boolean setsColumns) {
    Token token = tokens.get(at);
    Token before = tokens.get(at - 1);
    if (CALLS.contains(token.upper()) && !before.is('.')) {
      return behindName(at + 1);
    }
    boolean setting = token.is("SET") && !setsColumns && !CHARACTER.contains(before.upper());
    boolean password = token.is("BY") && before.is("IDENTIFIED");
    return setting || password ? at + 1 : NOWHERE;
  }

  private int behindName(int at) {
    Name name = tokens.name(at);
    return name == null ? at : name.to();
  }
}
