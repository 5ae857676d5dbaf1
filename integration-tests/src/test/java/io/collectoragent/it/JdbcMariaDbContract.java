package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real MariaDB server, with its own driver. */
@ExtendWith(SharedMariaDb.class)
abstract class JdbcMariaDbContract extends JdbcContract {

  final EmbeddedMariaDb server;

  JdbcMariaDbContract(EmbeddedMariaDb server) {
    this.server = server;
  }

  /** By a driver of MySQL, which goes on with a batch after a failure. */
  final JdbcCase mySql(String library) {
    String url = server.jdbcUrl().replace("jdbc:mariadb:", "jdbc:mysql:");
    return JdbcCase.remote(List.of(library), url, "mysql", JdbcDialect.MYSQL).failedBatchOf(2);
  }

  @Override
  void clear() throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS shapes");
      statement.execute("CREATE OR REPLACE PROCEDURE absolute(IN n INT) SELECT ABS(n)");
      statement.execute("CREATE OR REPLACE PROCEDURE doubled(IN n INT, OUT m INT) SET m = 2 * n");
      statement.execute("CREATE OR REPLACE PROCEDURE twice() BEGIN SELECT 1; SELECT 2, 3; END");
    }
  }
}
