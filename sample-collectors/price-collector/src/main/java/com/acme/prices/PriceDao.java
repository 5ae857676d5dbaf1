package com.acme.prices;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/** Writes prices, on a new connection each time. */
public class PriceDao {

  private static final String INSERT =
      "INSERT INTO price_data (symbol, price_usd, market_cap, collected_at) VALUES (?, ?, ?, ?)";

  private final String url;
  private final String user;
  private final String password;

  public PriceDao(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * @return rows written
   */
  public int save(List<Price> prices) throws SQLException {
    Timestamp now = new Timestamp(System.currentTimeMillis());
    Connection connection = DriverManager.getConnection(url, user, password);
    try {
      PreparedStatement statement = connection.prepareStatement(INSERT);
      for (Price price : prices) {
        statement.setString(1, price.getSymbol());
        statement.setDouble(2, price.getUsd());
        statement.setDouble(3, price.getMarketCap());
        statement.setTimestamp(4, now);
        statement.addBatch();
      }
      int rows = statement.executeBatch().length;
      statement.close();
      return rows;
    } finally {
      connection.close();
    }
  }
}
