package io.collectoragent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** SQLite, its oldest driver on Maven Central that brings a library for 64 bits. */
class JdbcSqliteOldIT extends JdbcContract {

  @TempDir static Path folder;

  @Override
  JdbcCase jdbc() {
    return JdbcCase.embedded(
            List.of("sqlite-jdbc-3.7.2.jar"),
            "jdbc:sqlite:" + folder.resolve("shapes"),
            "sqlite",
            JdbcDialect.SQLITE)
        .without(
            "out",
            "several",
            "call",
            "keys",
            "columns",
            "large",
            "large-batch",
            "scroll",
            "reuse",
            "closed",
            "repeat",
            "huge-insert",
            "null",
            "rows",
            "no-keys",
            "schema",
            "unwrap",
            "valid",
            "savepoint")
        .failedBatchOf(0)
        .with("jdbc.drivers", "org.sqlite.JDBC");
  }

  @Override
  void clear() throws IOException {
    Files.deleteIfExists(folder.resolve("shapes"));
  }
}
