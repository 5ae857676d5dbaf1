package io.collectoragent.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real PostgreSQL server. */
@ExtendWith(SharedPostgres.class)
abstract class JdbcPostgresContract extends JdbcContract {

  private final EmbeddedPostgres server;

  JdbcPostgresContract(EmbeddedPostgres server) {
    this.server = server;
  }

  final JdbcCase postgres(String library) {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    return JdbcCase.remote(List.of(library), url, "postgresql", JdbcDialect.POSTGRESQL)
        .as("postgres", "hidden-password")
        .without("call");
  }

  @Override
  void clear() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS shapes");
    }
  }
}
