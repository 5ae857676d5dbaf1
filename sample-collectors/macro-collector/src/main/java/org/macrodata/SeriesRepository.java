package org.macrodata;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Keeps the latest value of each series and date. */
final class SeriesRepository implements AutoCloseable {

  private static final String UPSERT =
      "INSERT INTO macro_series (series_id, obs_date, value) VALUES (?, ?, ?) "
          + "ON DUPLICATE KEY UPDATE value = VALUES(value)";

  private final HikariDataSource dataSource;

  SeriesRepository(Settings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("macro");
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.jdbcUser());
    config.setPassword(settings.jdbcPassword());
    config.setMaximumPoolSize(3);
    config.setAutoCommit(false);
    config.setInitializationFailTimeout(-1);
    this.dataSource = new HikariDataSource(config);
  }

  /** Returns how many observations were given to the database, changed or not. */
  int store(String series, List<Observation> observations) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (Observation observation : observations) {
        upsert.setString(1, series);
        upsert.setObject(2, observation.date);
        upsert.setBigDecimal(3, observation.value);
        upsert.addBatch();
      }
      int given = upsert.executeBatch().length;
      connection.commit();
      return given;
    }
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
