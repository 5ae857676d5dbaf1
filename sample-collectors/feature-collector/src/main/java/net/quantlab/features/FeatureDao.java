package net.quantlab.features;

import java.util.List;
import org.springframework.jdbc.core.support.JdbcDaoSupport;

/** All SQL of this program. */
public class FeatureDao extends JdbcDaoSupport {

  private static final String SYMBOLS = "SELECT DISTINCT symbol FROM price_data";
  private static final String PRICES =
      "SELECT price_usd FROM price_data WHERE symbol = ? ORDER BY collected_at DESC LIMIT 30";
  private static final String MOOD = "SELECT AVG(score) FROM sentiment_data WHERE symbol = ?";
  private static final String SAVE =
      "INSERT INTO ml_features"
          + " (symbol, feature_version, momentum, volatility, sentiment, generated_at)"
          + " VALUES (?, ?, ?, ?, ?, NOW(3))";

  public List<String> symbols() {
    return getJdbcTemplate().queryForList(SYMBOLS, String.class);
  }

  /** The newest first. */
  List<Double> prices(String symbol) {
    return getJdbcTemplate().queryForList(PRICES, Double.class, symbol);
  }

  /** Null where nobody has written about it. */
  Double mood(String symbol) {
    return getJdbcTemplate().queryForObject(MOOD, Double.class, symbol);
  }

  int save(String symbol, String version, Features features, Double mood) {
    return getJdbcTemplate()
        .update(SAVE, symbol, version, features.getMomentum(), features.getVolatility(), mood);
  }
}
