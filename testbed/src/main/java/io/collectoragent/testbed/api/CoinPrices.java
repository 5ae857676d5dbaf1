package io.collectoragent.testbed.api;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CoinGecko's {@code /api/v3/simple/price}. Like the real one it sends no rate-limit headers and
 * leaves out coins that it does not know.
 */
public final class CoinPrices implements FakeApi {

  private static final Map<String, Double> PRICES =
      Map.of("bitcoin", 64_250.0, "ethereum", 3_120.5, "solana", 148.75, "dogecoin", 0.1234);
  private static final double COINS_ABOUT = 19_700_000;

  @Override
  public Answer answer(Query query, int number) {
    if (query.get("x_cg_demo_api_key").isEmpty()) {
      return Answer.error(401, "API Key Missing", Map.of());
    }
    double drift = 1 + (number % 20) / 1_000.0;
    String body =
        Stream.of(query.get("ids").split(","))
            .filter(PRICES::containsKey)
            .map(coin -> quote(coin, PRICES.get(coin) * drift))
            .collect(Collectors.joining(",", "{", "}"));
    return Answer.json(body, Map.of());
  }

  private static String quote(String coin, double usd) {
    return String.format(
        Locale.ROOT, "\"%s\":{\"usd\":%.4f,\"usd_market_cap\":%.2f}", coin, usd, usd * COINS_ABOUT);
  }
}
