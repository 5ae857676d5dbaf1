CREATE DATABASE crypto_prices CHARACTER SET utf8mb4;
USE crypto_prices;
CREATE TABLE price_data (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  symbol VARCHAR(64) NOT NULL,
  price_usd DECIMAL(24, 8) NOT NULL,
  market_cap DECIMAL(28, 2),
  collected_at TIMESTAMP(3) NOT NULL,
  INDEX by_symbol (symbol, collected_at)
);
CREATE TABLE news_articles (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  source VARCHAR(64) NOT NULL,
  title VARCHAR(512) NOT NULL,
  url VARCHAR(512) NOT NULL,
  published_at TIMESTAMP NULL,
  UNIQUE INDEX by_url (url)
);
CREATE TABLE macro_series (
  series_id VARCHAR(64) NOT NULL,
  obs_date DATE NOT NULL,
  value DECIMAL(24, 6) NOT NULL,
  PRIMARY KEY (series_id, obs_date)
);
CREATE TABLE sentiment_data (
  id BIGINT AUTO_INCREMENT PRIMARY KEY,
  article_id BIGINT NOT NULL,
  symbol VARCHAR(64) NOT NULL,
  model VARCHAR(64) NOT NULL,
  source VARCHAR(64) NOT NULL,
  score DOUBLE NOT NULL,
  confidence DOUBLE NOT NULL,
  analysed_at TIMESTAMP(3) NOT NULL,
  INDEX by_article (article_id),
  INDEX by_symbol (symbol, analysed_at)
);
CREATE TABLE technical_indicators (
  symbol VARCHAR(64) NOT NULL,
  indicator VARCHAR(32) NOT NULL,
  value DOUBLE NOT NULL,
  calculated_at TIMESTAMP(3) NOT NULL,
  INDEX by_symbol (symbol, indicator, calculated_at)
);
CREATE TABLE ml_features (
  symbol VARCHAR(64) NOT NULL,
  feature_version VARCHAR(16) NOT NULL,
  momentum DOUBLE NOT NULL,
  volatility DOUBLE NOT NULL,
  sentiment DOUBLE,
  generated_at TIMESTAMP(3) NOT NULL,
  INDEX by_symbol (symbol, feature_version, generated_at)
)
