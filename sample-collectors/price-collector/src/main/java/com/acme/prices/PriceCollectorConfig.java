package com.acme.prices;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Settings from price-collector.properties; a system property of the same name wins. */
public class PriceCollectorConfig {

  private final Properties properties;

  private PriceCollectorConfig(Properties properties) {
    this.properties = properties;
  }

  /**
   * @return the settings, never null
   * @throws IOException if the file on the class path cannot be read
   */
  public static PriceCollectorConfig load() throws IOException {
    Properties properties = new Properties();
    InputStream in = PriceCollectorConfig.class.getResourceAsStream("/price-collector.properties");
    try {
      properties.load(in);
    } finally {
      in.close();
    }
    properties.putAll(System.getProperties());
    return new PriceCollectorConfig(properties);
  }

  public String getApiUrl() {
    return properties.getProperty("prices.api.url");
  }

  public String getApiKey() {
    return properties.getProperty("prices.api.key");
  }

  public String getDbUrl() {
    return properties.getProperty("prices.db.url");
  }

  public String getDbUser() {
    return properties.getProperty("prices.db.user");
  }

  public String getDbPassword() {
    return properties.getProperty("prices.db.password");
  }

  public String getCoins() {
    return properties.getProperty("prices.coins");
  }

  public long getIntervalMillis() {
    return Long.parseLong(properties.getProperty("prices.interval.ms"));
  }

  /** 0 means for ever. */
  public int getMaxRounds() {
    return Integer.parseInt(properties.getProperty("prices.max.rounds"));
  }
}
