package com.acme.prices;

/** What one coin costs, in US dollars. */
public class Price {

  private final String symbol;
  private final double usd;
  private final double marketCap;

  public Price(String symbol, double usd, double marketCap) {
    this.symbol = symbol;
    this.usd = usd;
    this.marketCap = marketCap;
  }

  public String getSymbol() {
    return symbol;
  }

  public double getUsd() {
    return usd;
  }

  /** 0 where the API has none. */
  public double getMarketCap() {
    return marketCap;
  }
}
