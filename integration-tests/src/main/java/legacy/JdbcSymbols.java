package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;

/**
 * Rows that have a symbol, written in every way, and what the driver reported of each: a line of
 * output begins with {@code symbols} and those of the counts that follow, {@code all} where a row
 * has none that may be shown.
 */
final class JdbcSymbols {

  private static final String INSERT = "INSERT INTO shapes (amount, symbol) VALUES (?, ?)";
  private static final String NO_SYMBOL = "hidden, as it is no symbol";

  private JdbcSymbols() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      single(insert);
      batches(insert);
    }
    if (dialect.can("rows")) {
      severalRows(connection);
    }
    changes(connection);
    failedBatch(connection);
    if (dialect.can("upsert")) {
      upsert(connection, dialect.upsert);
    }
  }

  private static void single(PreparedStatement insert) throws SQLException {
    insert.setInt(1, 1);
    insert.setString(2, "BTC");
    Steps.wrote("symbols BTC", insert.executeUpdate());
    insert.setInt(1, 2);
    Steps.wrote("symbols BTC", insert.executeUpdate());
    insert.setObject(2, "ETH/USD");
    Steps.wrote("symbols ETH/USD", insert.executeUpdate());
    insert.setString(2, NO_SYMBOL);
    Steps.wrote("symbols all", insert.executeUpdate());
    insert.setNull(2, Types.VARCHAR);
    Steps.wrote("symbols all", insert.executeUpdate());
    insert.clearParameters();
    insert.setObject(2, "ETH/USD", Types.VARCHAR);
    insert.setInt(1, 3);
    insert.execute();
    Steps.wrote("symbols ETH/USD", insert.getUpdateCount());
  }

  private static void batches(PreparedStatement insert) throws SQLException {
    add(insert, "BTC", "ETH/USD", NO_SYMBOL, "BTC");
    Steps.wrote("symbols BTC ETH/USD all BTC", insert.executeBatch());
    add(insert, "NEVER");
    insert.clearBatch();
    add(insert, "ETH/USD");
    Steps.wrote("symbols ETH/USD", insert.executeBatch());
  }

  private static void add(PreparedStatement insert, String... symbols) throws SQLException {
    for (String symbol : symbols) {
      insert.setInt(1, 4);
      insert.setString(2, symbol);
      insert.addBatch();
    }
  }

  private static void severalRows(Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT + ", (?, ?)")) {
      insert.setInt(1, 5);
      insert.setString(2, "XRP");
      insert.setInt(3, 6);
      insert.setString(4, "BTC");
      int rows = insert.executeUpdate();
      Steps.wrote("symbols XRP BTC", new int[] {rows - 1, rows - 1});
    }
  }

  private static void changes(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE shapes SET amount = ? WHERE symbol = ?")) {
      update.setInt(1, 7);
      update.setString(2, "BTC");
      Steps.wrote("symbols BTC", update.executeUpdate());
    }
    try (Statement statement = connection.createStatement()) {
      Steps.wrote(
          "symbols GDP",
          statement.executeUpdate("INSERT INTO shapes (symbol, amount) VALUES ('GDP', 8)"));
      Steps.wrote(
          "symbols all",
          statement.executeUpdate("INSERT INTO shapes (symbol) VALUES ('" + NO_SYMBOL + "')"));
    }
  }

  private static void failedBatch(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO shapes (name, symbol) VALUES (?, ?)")) {
      for (String symbol : new String[] {"F1", "F2", "F3"}) {
        insert.setString(1, "hidden-symbol" + (symbol.equals("F2") ? "F1" : symbol));
        insert.setString(2, symbol);
        insert.addBatch();
      }
      Steps.fails("symbols F1 F2 F3", insert::executeBatch);
    }
  }

  private static void upsert(Connection connection, String sql) throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(sql)) {
      for (String symbol : new String[] {"LTC", "ADA"}) {
        upsert.setString(1, "hidden-upsert");
        upsert.setString(2, symbol);
        Steps.wrote("symbols " + symbol, upsert.executeUpdate());
      }
    }
  }
}
