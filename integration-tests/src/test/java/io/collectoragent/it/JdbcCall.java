package io.collectoragent.it;

import java.util.Locale;

/**
 * A call that {@code legacy.JdbcShapes} makes, as its span should tell it.
 *
 * @param table null where the statement has none
 * @param batchSize 0 where it is no batch, or one of one
 * @param rows what the driver reports written
 * @param fails whether the database or the driver refuses it
 */
record JdbcCall(
    String operation, String table, String text, int batchSize, long rows, boolean fails) {

  private static final String INSERT = "INSERT INTO shapes (name) VALUES (?)";

  static JdbcCall insert() {
    return writing(INSERT, 1);
  }

  static JdbcCall batch(int size, long rows) {
    return new JdbcCall("INSERT", "shapes", INSERT, size, rows, false);
  }

  /** One that writes into {@code shapes}. */
  static JdbcCall writing(String text, long rows) {
    return new JdbcCall(text.substring(0, 6), "shapes", text, 0, rows, false);
  }

  static JdbcCall select(String text) {
    return of("SELECT", "shapes", text);
  }

  static JdbcCall of(String operation, String table, String text) {
    return new JdbcCall(operation, table, text, 0, 0, false);
  }

  JdbcCall of(long otherRows) {
    return new JdbcCall(operation, table, text, batchSize, otherRows, fails);
  }

  /**
   * @param size 0 for a batch of one
   */
  JdbcCall batch(int size) {
    return new JdbcCall(operation, table, text, size, Math.max(1, size), fails);
  }

  JdbcCall failing() {
    return failing(0);
  }

  /**
   * @param rowsInSpite what a failed batch reports written nevertheless
   */
  JdbcCall failing(long rowsInSpite) {
    return new JdbcCall(operation, table, text, batchSize, rowsInSpite, true);
  }

  String spanName() {
    return table == null ? operation : operation + " " + table;
  }

  String queryType() {
    return switch (operation) {
      case "CREATE" -> "ddl";
      case "MERGE" -> "insert";
      default -> operation.toLowerCase(Locale.ROOT);
    };
  }
}
