package legacy;

import java.math.BigDecimal;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/** Stores prices of which some are odd, features and scores of a model, on H2. */
public final class RuledRows {

  private static final String INSERT =
      "INSERT INTO price_data (id, price_usd, note, coin_id, recorded_at, volume)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private final Connection connection;
  private final long base;
  private int id;

  private RuledRows(Connection connection, long base) {
    this.connection = connection;
    this.base = base;
  }

  /** Takes the time that prices are from, in milliseconds. */
  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:rows")) {
      RuledRows rows = new RuledRows(connection, Long.parseLong(arguments[0]));
      rows.create();
      rows.prices();
      rows.batch();
      rows.plain();
      rows.change();
      rows.model();
      Hold.untilInputEnds();
    }
  }

  private void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE price_data (id INT PRIMARY KEY, coin_id VARCHAR(40), note VARCHAR(80),"
              + " price_usd DECIMAL(18, 8), volume DOUBLE PRECISION, recorded_at TIMESTAMP)");
      statement.execute("CREATE TABLE features (symbol VARCHAR(20), version INT, payload BLOB)");
      statement.execute("CREATE TABLE scores (model VARCHAR(40), score REAL, seconds DOUBLE)");
      statement.execute("CREATE TABLE audit (price_usd INT, coin_id VARCHAR(40))");
    }
  }

  private void prices() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      store(insert, "100.5", -600);
      store(insert, "104", -540);
      store(insert, "-5", -480);
      store(insert, null, -420);
      store(insert, "104", -3600);
      id--;
      try {
        store(insert, "-9", 0);
      } catch (SQLException duplicate) {
        System.out.println("refused");
      }
    }
  }

  private void store(PreparedStatement insert, String price, long seconds) throws SQLException {
    insert.setInt(1, ++id);
    if (price == null) {
      insert.setNull(2, Types.DECIMAL);
    } else {
      insert.setBigDecimal(2, new BigDecimal(price));
    }
    insert.setString(3, "hidden-note");
    insert.setString(4, "bitcoin");
    insert.setTimestamp(5, new Timestamp(base + 1000 * seconds));
    insert.setDouble(6, id * 1.5);
    System.out.println("stored " + insert.executeUpdate());
  }

  private void batch() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < 3; i++) {
        insert.setInt(1, i == 1 ? 1 : 10 + i);
        insert.setDouble(2, i == 1 ? -1 : 10 + i);
        insert.setObject(3, "hidden-note");
        insert.setObject(4, "ethereum");
        insert.setObject(5, local(base - 300_000 + 1000 * i));
        insert.setLong(6, 7);
        insert.addBatch();
      }
      try {
        insert.executeBatch();
      } catch (BatchUpdateException duplicate) {
        System.out.println("batch " + Arrays.toString(duplicate.getUpdateCounts()));
      }
    }
  }

  private static LocalDateTime local(long millis) {
    return new Timestamp(millis).toInstant().atZone(ZoneId.systemDefault()).toLocalDateTime();
  }

  private void plain() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO price_data (id, coin_id, price_usd, recorded_at) VALUES"
              + " (20, 'cardano', -1, '2026-01-01 00:00:00')");
      statement.executeUpdate(
          "INSERT INTO price_data (id, coin_id, price_usd, recorded_at) VALUES"
              + " (21, 'solana', 5, '2199-01-01 00:00:00')");
      statement.executeUpdate("INSERT INTO audit (price_usd, coin_id) VALUES (-1, 'nobody')");
    }
  }

  private void change() throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE price_data SET price_usd = ? WHERE coin_id = ?")) {
      update.setFloat(1, 13);
      update.setString(2, "ethereum");
      System.out.println("changed " + update.executeUpdate());
    }
  }

  private void model() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO features (symbol, version, payload) VALUES (?, ?, ?), (?, ?, ?)")) {
      insert.setString(1, "bitcoin");
      insert.setInt(2, 2);
      insert.setBytes(3, new byte[] {1});
      insert.setString(4, "ethereum");
      insert.setShort(5, (short) 2);
      insert.setNull(6, Types.BLOB);
      System.out.println("features " + insert.executeUpdate());
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO scores (model, score, seconds) VALUES (?, ?, ?)")) {
      for (int i = 1; i <= 2; i++) {
        insert.setString(1, "finbert v2");
        insert.setFloat(2, i / 4f);
        insert.setDouble(3, i / 8.0);
        insert.addBatch();
      }
      System.out.println("scores " + Arrays.toString(insert.executeBatch()));
    }
  }
}
