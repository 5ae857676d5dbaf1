package net.quantlab.features;

import java.util.List;

/** What is known of a symbol's prices. */
class Features {

  private final double momentum;
  private final double volatility;

  private Features(double momentum, double volatility) {
    this.momentum = momentum;
    this.volatility = volatility;
  }

  /**
   * @param prices the newest first
   */
  static Features of(List<Double> prices) {
    if (prices.size() < 2) {
      return new Features(0, 0);
    }
    double oldest = prices.get(prices.size() - 1);
    double mean = 0;
    for (double price : prices) {
      mean += price / prices.size();
    }
    double squares = 0;
    for (double price : prices) {
      squares += (price - mean) * (price - mean);
    }
    return new Features(
        prices.get(0) / oldest - 1, Math.sqrt(squares / (prices.size() - 1)) / mean);
  }

  double getMomentum() {
    return momentum;
  }

  double getVolatility() {
    return volatility;
  }
}
