package org.chartworks;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/** Reads prices and writes indicators. */
class ChartDatabase {

  private static final String SYMBOLS = "SELECT DISTINCT symbol FROM price_data ORDER BY symbol";
  private static final String PRICES =
      "SELECT price_usd FROM price_data WHERE symbol = ? ORDER BY collected_at DESC LIMIT 50";
  private static final String INSERT =
      "INSERT INTO technical_indicators (symbol, indicator, value, calculated_at)"
          + " VALUES (?, ?, ?, ?)";

  private final ComboPooledDataSource pool = new ComboPooledDataSource();

  ChartDatabase(String url, String user, String password) {
    pool.setJdbcUrl(url);
    pool.setUser(user);
    pool.setPassword(password);
    pool.setMinPoolSize(1);
    pool.setInitialPoolSize(1);
    pool.setMaxPoolSize(5);
    pool.setCheckoutTimeout(10000);
  }

  List<String> symbols() throws SQLException {
    List<String> symbols = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        PreparedStatement select = connection.prepareStatement(SYMBOLS);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        symbols.add(rows.getString("symbol"));
      }
    }
    return symbols;
  }

  /** The last fifty, oldest first. */
  double[] prices(String symbol) throws SQLException {
    List<Double> prices = new ArrayList<>();
    try (Connection connection = pool.getConnection();
        PreparedStatement select = connection.prepareStatement(PRICES)) {
      select.setString(1, symbol);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          prices.add(rows.getDouble(1));
        }
      }
    }
    Collections.reverse(prices);
    double[] values = new double[prices.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = prices.get(i);
    }
    return values;
  }

  void save(String symbol, String[] indicators, double[] values, Date at) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < indicators.length; i++) {
        insert.setString(1, symbol);
        insert.setString(2, indicators[i]);
        insert.setDouble(3, values[i]);
        insert.setTimestamp(4, new Timestamp(at.getTime()));
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    }
  }

  void close() {
    pool.close();
  }
}
