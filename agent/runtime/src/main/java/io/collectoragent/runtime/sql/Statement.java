package io.collectoragent.runtime.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Where a statement's own keyword stands, and what is named before it. Immutable. */
final class Statement {
  private static final Set<String> AFTER_WITH =
      Keywords.set("SELECT INSERT UPDATE DELETE MERGE REPLACE UPSERT");

  private final int keyword;
  private final String operation;
  private final QueryType type;
  private final List<String> namedQueries;

  private Statement(int keyword, String operation, List<String> namedQueries) {
    this.keyword = keyword;
    this.operation = operation;
    QueryType known = Keywords.typeOf(operation);
    this.type = known == null ? QueryType.OTHER : known;
    this.namedQueries = namedQueries;
  }

  static Statement of(Tokens tokens) {
    int first = 0;
    while (isOpening(tokens.get(first))) {
      first++;
    }
    String word = tokens.get(first).upper();
    // A body of PL/SQL may come first: WITH FUNCTION f .. BEGIN .. END; SELECT
    if (word.equals("WITH") && !tokens.get(first + 1).is("FUNCTION")) {
      return afterWith(tokens, first);
    }
    // A word that is not known is not named: anything could stand there.
    String operation = Keywords.typeOf(word) == null ? "OTHER" : word;
    return new Statement(first, operation, Collections.emptyList());
  }

  /** Passes over {@code WITH a AS (..), b (c) AS (..)}. */
  private static Statement afterWith(Tokens tokens, int with) {
    List<String> names = new ArrayList<>();
    int i = with + 1;
    for (boolean name = true; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (AFTER_WITH.contains(token.upper())) {
        return new Statement(i, token.upper(), names);
      }
      boolean body = token.is('(') && !tokens.get(i - 1).is(')');
      if (body) {
        i = tokens.skipGroup(i) - 1;
      } else if (token.is(',')) {
        name = true;
      } else if (name && !token.is("RECURSIVE")) {
        names.add(token.name());
        name = false;
      }
    }
    return new Statement(with, "OTHER", names);
  }

  /** What may stand before the keyword: {@code ((SELECT}, <code>{? = CALL</code>. */
  static boolean isOpening(Token token) {
    return token.is('(') || token.is('{') || token.is('?') || token.is('=') || token.is(';');
  }

  /** The index of the keyword. */
  int keyword() {
    return keyword;
  }

  String operation() {
    return operation;
  }

  QueryType type() {
    return type;
  }

  /** Whether a name stands for a query of this statement and for no table. */
  boolean isNamedQuery(String name) {
    return namedQueries.stream().anyMatch(name::equalsIgnoreCase);
  }
}
