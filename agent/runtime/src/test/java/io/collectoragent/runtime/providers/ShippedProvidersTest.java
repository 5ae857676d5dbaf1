package io.collectoragent.runtime.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.redaction.UrlRedactor;
import io.collectoragent.runtime.rules.CollectorsFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the agent says of well-known APIs with no configuration at all. */
class ShippedProvidersTest {

  private static final Path YAML =
      Path.of("src/main/resources/io/collectoragent/runtime/providers/providers.yaml");

  private final Endpoints endpoints = new Endpoints(read());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api.coingecko.com/api/v3/simple/price?ids=bitcoin,ethereum&vs_currencies=usd|coingecko|"
            + "/api/v3/simple/price|bitcoin ethereum",
        "api.coingecko.com/api/v3/simple/price?ids=bitcoin%2Cethereum|coingecko|"
            + "/api/v3/simple/price|bitcoin ethereum",
        "pro-api.coingecko.com/api/v3/coins/solana/market_chart?days=1|coingecko|"
            + "/api/v3/coins/{symbol}/market_chart|solana",
        "api.coingecko.com/api/v3/coins/markets?ids=bitcoin|coingecko|"
            + "/api/v3/coins/markets|bitcoin",
        "api.coingecko.com/api/v3/coins/list|coingecko|/api/v3/coins/list|",
        "API.StLouisFed.org/fred/series/observations?series_id=GDP&api_key=hidden-key|fred|"
            + "/fred/series/observations|GDP",
        "content.guardianapis.com/search?q=bitcoin&api-key=hidden-key|guardian|/search|",
        "content.guardianapis.com/world/2026/mar/01/a-story|guardian|/world/{id}/mar/{id}/a-story|",
        "api.openai.com/v1/models/gpt-9|openai|/v1/models/{model}|",
        "pro-api.coinmarketcap.com/v2/cryptocurrency/quotes/latest?symbol=BTC,ETH|coinmarketcap|"
            + "/v2/cryptocurrency/quotes/latest|BTC ETH",
        "api.kraken.com/0/public/Ticker?pair=XBTUSD,ETHUSD|kraken|/0/public/Ticker|XBTUSD ETHUSD",
        "api.exchange.coinbase.com/products/BTC-USD/ticker|coinbase|"
            + "/products/{symbol}/ticker|BTC-USD",
        "api.binance.com/api/v3/ticker/price?symbols=%5B%22BTCUSDT%22,%22ETHUSDT%22%5D|binance|"
            + "/api/v3/ticker/price|BTCUSDT ETHUSDT",
        "fapi.binance.com/fapi/v1/klines?symbol=BTCUSDT|binance-futures|/fapi/v1/klines|BTCUSDT",
        "www.alphavantage.co/query?function=GLOBAL_QUOTE&symbol=IBM&apikey=hidden-key|alphavantage|"
            + "/query|IBM",
        "api.polygon.io/v2/aggs/ticker/X:BTCUSD/range/1/day/2026-01-01/2026-02-01|polygon|"
            + "/v2/aggs/ticker/{symbol}/range/{multiplier}/{timespan}/{from}/{to}|X:BTCUSD",
        "finnhub.io/api/v1/quote?symbol=AAPL&token=hidden-key|finnhub|/api/v1/quote|AAPL",
        "api.etherscan.io/api?module=stats&action=ethsupply|etherscan|/api|",
        "api.glassnode.com/v1/metrics/market/price_usd_close?a=BTC|glassnode|"
            + "/v1/metrics/{category}/{metric}|BTC",
        "newsapi.org/v2/everything?q=bitcoin&apiKey=hidden-key|newsapi|/v2/everything|",
        "api.github.com/repos/bitcoin/bitcoin/commits|github|/repos/{owner}/{repo}/commits|",
        "api.twitter.com/2/tweets?ids=1,2|twitter|/2/tweets|",
        "oauth.reddit.com/r/bitcoin/new|reddit|/r/{subreddit}/new|",
        "api.anthropic.com/v1/messages|anthropic|/v1/messages|",
        "data.messari.io/api/v1/assets/btc/metrics|messari|/api/v1/assets/{symbol}/metrics|btc",
        "api.example.com/v1/quotes?symbols=A,B|example.com|/v1/quotes|A B",
        "api.example.com/v1/quotes?q=A|example.com|/v1/quotes|",
      })
  void knowsProviderEndpointAndSymbols(
      String address, String provider, String template, String symbols) {
    HttpCall call = call(address);
    assertThat(call.endpoint().provider()).isEqualTo(provider);
    assertThat(call.endpoint().template()).isEqualTo(template);
    assertThat(call.symbols())
        .isEqualTo(symbols == null ? List.of() : Arrays.asList(symbols.split(" ")));
  }

  @Test
  void aTemplateHasOneEndpointWhateverItsSymbols() {
    Endpoint one = call("api.coingecko.com/api/v3/coins/bitcoin").endpoint();
    assertThat(call("api.coingecko.com/api/v3/coins/solana/").endpoint()).isSameAs(one);
  }

  @Test
  void isWhatStandsInTheReadableFile() throws IOException {
    List<String> complaints = new ArrayList<>();
    List<Provider> written =
        new CollectorsFile(YAML.toString(), complaints::add).read().providers();
    assertThat(complaints).isEmpty();
    assertThat(CompactText.of(read().all())).isEqualTo(CompactText.of(written));
    assertThat(written).hasSizeGreaterThanOrEqualTo(19);
  }

  @Test
  void noParameterThatCarriesACredentialIsShownOrTakenForASymbol() {
    UrlRedactor urls = new UrlRedactor();
    for (Provider provider : read().all()) {
      assertThat(provider.symbols()).doesNotContainKeys(provider.secrets().toArray(String[]::new));
      for (String secret : provider.secrets()) {
        assertThat(urls.redact("https", "example.com", -1, "/", secret + "=hidden"))
            .doesNotContain("hidden");
        String host = provider.hosts().iterator().next();
        assertThat(call(host + "/any?" + secret + "=hidden").symbols()).isEmpty();
      }
    }
  }

  private HttpCall call(String address) {
    URI uri = URI.create("https://" + address);
    HttpTarget target =
        new HttpTarget("https", uri.getHost(), uri.getPort(), uri.getRawPath(), uri.getRawQuery());
    return new HttpCall(endpoints.of(target), "GET", target);
  }

  private static Providers read() {
    try {
      return ShippedProviders.read();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
