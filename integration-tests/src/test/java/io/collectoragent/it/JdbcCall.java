package io.collectoragent.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A call that {@code legacy.JdbcShapes} makes, as its span should tell it.
 *
 * @param table null where the statement has none
 * @param batchSize 0 where it is no batch, or one of one
 */
record JdbcCall(String operation, String table, String text, int batchSize) {

  private static final String INSERT = "INSERT INTO shapes (name) VALUES (?)";
  private static final String BY_NAME = "SELECT id, name FROM shapes WHERE name = ?";
  private static final String ID_BY_NAME = "SELECT id FROM shapes WHERE name = ?";

  /** All of them in their order. */
  static List<JdbcCall> all(String callText) {
    List<JdbcCall> calls = new ArrayList<>();
    calls.addAll(statements());
    calls.addAll(prepared(callText));
    calls.addAll(batches());
    calls.addAll(failures());
    calls.addAll(transactions());
    return calls;
  }

  String spanName() {
    return table == null ? operation : operation + " " + table;
  }

  String queryType() {
    return switch (operation) {
      case "CREATE" -> "ddl";
      default -> operation.toLowerCase(Locale.ROOT);
    };
  }

  private static List<JdbcCall> statements() {
    List<JdbcCall> calls = new ArrayList<>();
    calls.add(
        call(
            "CREATE",
            "shapes",
            "CREATE TABLE shapes (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(?) UNIQUE)"));
    calls.addAll(Collections.nCopies(12, insert(0)));
    calls.add(call("UPDATE", "shapes", "UPDATE shapes SET name = CONCAT(?, id) WHERE id <= ?"));
    calls.add(
        call(
            "INSERT",
            "shapes",
            "INSERT INTO shapes (name) SELECT CONCAT(name, ?) FROM shapes WHERE id <= ?"));
    calls.add(call("DELETE", "shapes", "DELETE FROM shapes WHERE name = ?"));
    calls.add(select(BY_NAME));
    calls.add(select("SELECT COUNT(*) FROM shapes WHERE name <> ?"));
    return calls;
  }

  private static List<JdbcCall> prepared(String callText) {
    List<JdbcCall> calls = new ArrayList<>();
    calls.addAll(Collections.nCopies(6, insert(0)));
    calls.addAll(Collections.nCopies(4, select(BY_NAME)));
    calls.addAll(Collections.nCopies(3, call("CALL", null, callText)));
    return calls;
  }

  /** Those that were emptied before, or never held a thing, are no calls. */
  private static List<JdbcCall> batches() {
    return List.of(
        insert(3), insert(0), insert(2), insert(4), insert(2), insert(0), insert(3), insert(2));
  }

  private static List<JdbcCall> failures() {
    return List.of(
        call("OTHER", null, "?"),
        call("INSERT", "nowhere", "INSERT INTO nowhere (name) VALUES (?)"),
        insert(0),
        call("SELECT", "nowhere", "SELECT name FROM nowhere WHERE name = ?"),
        insert(0),
        select(ID_BY_NAME));
  }

  private static List<JdbcCall> transactions() {
    return List.of(
        insert(0),
        select(ID_BY_NAME),
        call("SELECT", null, "SELECT ?"),
        call("SELECT", null, "SELECT ?"));
  }

  private static JdbcCall insert(int batchSize) {
    return new JdbcCall("INSERT", "shapes", INSERT, batchSize);
  }

  private static JdbcCall select(String text) {
    return call("SELECT", "shapes", text);
  }

  private static JdbcCall call(String operation, String table, String text) {
    return new JdbcCall(operation, table, text, 0);
  }
}
