package io.collectoragent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** SQLite, its newest. */
class JdbcSqliteIT extends JdbcContract {

  @TempDir static Path folder;

  @Override
  JdbcCase jdbc() {
    return JdbcCase.embedded(
            List.of("sqlite-jdbc-3.50.3.0.jar"),
            "jdbc:sqlite:" + folder.resolve("shapes"),
            "sqlite",
            JdbcDialect.SQLITE)
        .without("out", "several", "call", "columns", "large-keys", "scroll", "closed", "repeat")
        .failedBatchOf(0);
  }

  @Override
  void clear() throws IOException {
    Files.deleteIfExists(folder.resolve("shapes"));
  }
}
