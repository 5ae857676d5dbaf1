package io.collectoragent.runtime.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.HttpTarget;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests tell symbols that are short, few and plain, or none. */
class SymbolReaderTest {

  private final SymbolReader reader =
      new SymbolReader(SymbolParameters.USUAL, new SymbolLists(), -1);

  @Test
  void takesNamesThatSaySo() {
    assertThat(of("symbol=A")).containsExactly("A");
    assertThat(of("x=1&SYMBOLS=A,B&y")).containsExactly("A", "B");
    assertThat(of("ticker=A&tickers=B,A&pair=C-D&currency_pair=E/F&series_id=GDP&coin_id=g"))
        .containsExactly("A", "B", "C-D", "E/F", "GDP", "g");
    assertThat(of("ids[]=a&ids%5B%5D=b&ids%5b%5d=c")).containsExactly("a", "b", "c");
    assertThat(of("symbol=%42TC%2fUSD")).containsExactly("BTC/USD");
  }

  @Test
  void givesTheSameListForTheSameText() {
    assertThat(of("a=1&ids=bitcoin,ethereum")).isSameAs(of("ids=bitcoin,ethereum&nonce=2"));
  }

  @Test
  void takesFiftyAtMost() {
    String many =
        IntStream.range(0, 1000).mapToObj(i -> "coin-" + i).collect(Collectors.joining(","));
    assertThat(of("ids=" + many)).hasSize(50).startsWith("coin-0").endsWith("coin-49");
    assertThat(of("ids=" + many.substring(0, 600) + "&symbols=" + many.substring(200, 800)))
        .hasSizeLessThanOrEqualTo(50)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&",
        "=",
        "=bitcoin",
        "ids",
        "ids=",
        "ids=,,,",
        "ids=%",
        "ids=%4",
        "ids=%zz",
        "ids=%00",
        "ids=%e2%82%ac",
        "ids=...",
        "ids=a b",
        "ids=a%0ab",
        "ids=<script>",
        "ids={id}",
        "ids=\ud800",
        "myids=a",
        "id=a",
        "[]=a",
        "%5B%5D=a",
        "api_key=hidden-key",
        "symbol=0x52908400098527886E0F7030069857D2E4169EE7",
        "symbol=3f9a7c51e08b4d2690aa1b7c",
        "symbol=abcdefghijklmnopqrstuvwxyzabcdefghijk",
        "ids=aaaaaaaaaaaaaaaaaaaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaa-aaaaaaaaaaaaaaa"
      })
  void takesNothingElse(String query) {
    assertThat(of(query)).isEmpty();
  }

  @Test
  void findsTheSegmentOfAPath() {
    SymbolReader third = new SymbolReader(SymbolParameters.USUAL, new SymbolLists(), 2);
    assertThat(third.of(target("/v2/coins/bitcoin/chart", null))).containsExactly("bitcoin");
    assertThat(third.of(target("/v2/coins/a,b", "symbol=c"))).containsExactly("a", "b", "c");
    for (String path : List.of("", "/", "/a", "/a/b", "/a/b/", "///", "a")) {
      assertThat(third.of(target(path, null))).as(path).isEmpty();
    }
    assertThat(third.of(target(null, null))).isEmpty();
  }

  private List<String> of(String query) {
    return reader.of(target("/", query));
  }

  private static HttpTarget target(String path, String query) {
    return new HttpTarget("https", "example.com", -1, path, query);
  }
}
