package legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Batches: of SQL and of values, large, emptied, empty, failed and used again. */
final class JdbcBatches {

  private JdbcBatches() {}

  static void run(Connection connection, JdbcDialect dialect) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      plain(statement, dialect);
      failedPlain(statement);
    }
    try (PreparedStatement insert = connection.prepareStatement(JdbcShapes.INSERT)) {
      prepared(insert, dialect);
      failed(insert);
    }
  }

  private static void plain(Statement statement, JdbcDialect dialect) throws SQLException {
    statement.addBatch("INSERT INTO shapes (name) VALUES ('hidden-batch-1')");
    statement.addBatch("INSERT INTO shapes (name) VALUES ('hidden-batch-2')");
    statement.addBatch("UPDATE shapes SET name = 'hidden-batch-3' WHERE name = 'hidden-batch-2'");
    Steps.wrote("batch of several", statement.executeBatch());
    statement.addBatch("INSERT INTO shapes (name) VALUES ('hidden-batch-4')");
    Steps.wrote("batch of one", statement.executeBatch());
    if (dialect.can("large-batch")) {
      statement.addBatch("INSERT INTO shapes (name) VALUES ('hidden-batch-5')");
      statement.addBatch("INSERT INTO shapes (name) VALUES ('hidden-batch-6')");
      Steps.wrote("large batch", statement.executeLargeBatch());
    }
    statement.addBatch("INSERT INTO shapes (name) VALUES ('hidden-never')");
    statement.clearBatch();
    Steps.wrote("cleared batch", statement.executeBatch());
    Steps.wrote("empty batch", statement.executeBatch());
  }

  private static void failedPlain(Statement statement) throws SQLException {
    statement.addBatch("INSERT INTO shapes (name) VALUES ('hidden-batch-1')");
    Steps.fails("failed plain batch", statement::executeBatch);
    statement.addBatch("INSERT INTO shapes (name) VALUES ('hidden-batch-7')");
    Steps.wrote("plain batch after failure", statement.executeBatch());
  }

  private static void prepared(PreparedStatement insert, JdbcDialect dialect) throws SQLException {
    add(insert, "1", "2", "3", "4");
    Steps.wrote("prepared batch", insert.executeBatch());
    if (dialect.can("large-batch")) {
      add(insert, "5", "6");
      Steps.wrote("prepared large batch", insert.executeLargeBatch());
    }
    add(insert, "never", "never");
    insert.clearBatch();
    add(insert, "7");
    Steps.wrote("prepared after clear", insert.executeBatch());
  }

  private static void failed(PreparedStatement insert) throws SQLException {
    add(insert, "8", "1", "9");
    Steps.fails("failed batch", insert::executeBatch);
    add(insert, "10", "11");
    Steps.wrote("batch after failure", insert.executeBatch());
  }

  private static void add(PreparedStatement insert, String... names) throws SQLException {
    for (String name : names) {
      insert.setString(1, "hidden-prepared-batch-" + name);
      insert.addBatch();
    }
  }
}
