package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real MariaDB server, with its own driver. */
@ExtendWith(SharedMariaDb.class)
abstract class JdbcMariaDbContract extends JdbcContract {

  final EmbeddedMariaDb server;

  JdbcMariaDbContract(EmbeddedMariaDb server) {
    this.server = server;
  }

  /** Of a batch that failed, the driver reports all as failed, where H2's reports two rows. */
  @Override
  long rows() {
    return 39;
  }

  @Override
  void clear() throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS shapes");
      statement.execute("CREATE OR REPLACE PROCEDURE absolute(IN n INT) SELECT ABS(n)");
    }
  }
}
