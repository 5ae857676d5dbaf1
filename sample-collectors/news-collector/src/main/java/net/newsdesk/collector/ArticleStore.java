package net.newsdesk.collector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/** Writes articles through a pool. An article that is already there is left alone. */
class ArticleStore {

  private final DataSource pool;

  ArticleStore(String url, String user, String password) {
    BasicDataSource dataSource = new BasicDataSource();
    dataSource.setUrl(url);
    dataSource.setUsername(user);
    dataSource.setPassword(password);
    dataSource.setMaxTotal(4);
    dataSource.setValidationQuery("SELECT 1");
    dataSource.setTestOnBorrow(true);
    this.pool = dataSource;
  }

  /** Returns how many were new. */
  int add(List<Article> articles) throws SQLException {
    int added = 0;
    try (Connection connection = pool.getConnection()) {
      for (Article article : articles) {
        // TODO move the feeds to a prepared statement as well
        added +=
            "guardian".equals(article.source)
                ? insert(connection, article)
                : insertFeedItem(connection, article);
      }
    }
    return added;
  }

  private int insert(Connection connection, Article article) throws SQLException {
    String sql =
        "INSERT IGNORE INTO news_articles (source, title, url, published_at) VALUES (?, ?, ?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, article.source);
      statement.setString(2, article.title);
      statement.setString(3, article.url);
      statement.setTimestamp(4, timestamp(article.publishedAt));
      return statement.executeUpdate();
    }
  }

  private int insertFeedItem(Connection connection, Article article) throws SQLException {
    Timestamp published = timestamp(article.publishedAt);
    String sql =
        "INSERT IGNORE INTO news_articles (source, title, url, published_at) VALUES ('"
            + escape(article.source)
            + "', '"
            + escape(article.title)
            + "', '"
            + escape(article.url)
            + "', "
            + (published == null ? "NULL" : "'" + published + "'")
            + ")";
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private String escape(String text) {
    return text.replace("\\", "\\\\").replace("'", "''");
  }

  private Timestamp timestamp(Date date) {
    return date == null ? null : new Timestamp(date.getTime());
  }
}
