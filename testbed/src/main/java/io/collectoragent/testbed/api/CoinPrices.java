package io.collectoragent.testbed.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CoinGecko's {@code /api/v3/simple/price}. Like the real one it sends no rate-limit headers and
 * leaves out coins that it does not know.
 */
public final class CoinPrices implements FakeApi {

  /** By what they are worth. */
  private static final List<String> COINS =
      List.of(
          ("bitcoin,ethereum,tether,binancecoin,solana,ripple,usd-coin,dogecoin,cardano,tron,"
                  + "avalanche-2,shiba-inu,polkadot,chainlink,bitcoin-cash,litecoin,uniswap,stellar,"
                  + "cosmos,monero,ethereum-classic,filecoin,aptos,arbitrum,optimism,near,"
                  + "hedera-hashgraph,vechain,algorand,aave,the-graph,fantom,tezos,eos,maker")
              .split(","));

  private static final double THE_FIRST = 64_250;
  private static final double COINS_ABOUT = 19_700_000;

  @Override
  public Answer answer(Query query, int number) {
    if (query.get("x_cg_demo_api_key").isEmpty()) {
      return Answer.error(401, "API Key Missing", Map.of());
    }
    String body =
        Stream.of(query.get("ids").split(","))
            .filter(COINS::contains)
            .map(coin -> quote(coin, price(COINS.indexOf(coin), number)))
            .collect(Collectors.joining(",", "{", "}"));
    return Answer.json(body, Map.of());
  }

  /** It goes up and down by two parts in a hundred, each coin in its own time. */
  private static double price(int rank, int number) {
    return THE_FIRST / Math.pow(rank + 1, 2) * (1 + 0.02 * Math.sin(number / 5.0 + rank));
  }

  private static String quote(String coin, double usd) {
    return String.format(
        Locale.ROOT, "\"%s\":{\"usd\":%.4f,\"usd_market_cap\":%.2f}", coin, usd, usd * COINS_ABOUT);
  }
}
