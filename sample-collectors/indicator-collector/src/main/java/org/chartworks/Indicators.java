package org.chartworks;

/**
 * The usual formulas. Prices are in the order of time; of short histories they take what is there.
 */
final class Indicators {

  private Indicators() {}

  /** Simple moving average. */
  static double sma(double[] prices, int period) {
    int from = Math.max(0, prices.length - period);
    double sum = 0;
    for (int i = from; i < prices.length; i++) {
      sum += prices[i];
    }
    return sum / (prices.length - from);
  }

  /** Exponential moving average. */
  static double ema(double[] prices, int period) {
    double weight = 2.0 / (period + 1);
    double average = prices[0];
    for (double price : prices) {
      average += weight * (price - average);
    }
    return average;
  }

  /** Relative strength index, 0 to 100. */
  static double rsi(double[] prices, int period) {
    double gains = 0;
    double losses = 0;
    for (int i = Math.max(1, prices.length - period); i < prices.length; i++) {
      double change = prices[i] - prices[i - 1];
      gains += Math.max(0, change);
      losses += Math.max(0, -change);
    }
    return gains + losses == 0 ? 50 : 100 * gains / (gains + losses);
  }

  /** Moving average convergence and divergence: a fast one less a slow one. */
  static double macd(double[] prices) {
    return ema(prices, 12) - ema(prices, 26);
  }
}
