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
)
