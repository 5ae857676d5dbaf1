package com.marketmood.sentiment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** One connection that is kept as long as it lasts. Not thread-safe. */
class MoodDatabase {

  private static final String INSERT =
      "INSERT INTO sentiment_data"
          + " (article_id, symbol, model, source, score, confidence, analysed_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private final String url;
  private final String user;
  private final String password;
  private Connection connection;

  MoodDatabase(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** The oldest headlines that nobody has analysed. */
  List<Headline> next(int howMany) throws SQLException {
    List<Headline> headlines = new ArrayList<Headline>();
    Statement statement = connection().createStatement();
    try {
      ResultSet rows =
          statement.executeQuery(
              "SELECT id, source, title FROM news_articles WHERE id > "
                  + "(SELECT COALESCE(MAX(article_id), 0) FROM sentiment_data) ORDER BY id LIMIT "
                  + howMany);
      while (rows.next()) {
        headlines.add(new Headline(rows.getLong(1), rows.getString(2), rows.getString(3)));
      }
    } finally {
      statement.close();
    }
    return headlines;
  }

  void save(Headline headline, String symbol, String model, Sentiment sentiment)
      throws SQLException {
    PreparedStatement statement = connection().prepareStatement(INSERT);
    try {
      statement.setLong(1, headline.id);
      statement.setString(2, symbol);
      statement.setString(3, model);
      statement.setString(4, headline.source);
      statement.setDouble(5, sentiment.getScore());
      statement.setDouble(6, sentiment.getConfidence());
      statement.setTimestamp(7, new Timestamp(System.currentTimeMillis()));
      statement.executeUpdate();
    } finally {
      statement.close();
    }
  }

  /** The next call opens a new one. */
  void giveUpConnection() {
    try {
      connection.close();
    } catch (Exception ignored) {
      // it was broken anyway
    }
    connection = null;
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = DriverManager.getConnection(url, user, password);
    }
    return connection;
  }
}
