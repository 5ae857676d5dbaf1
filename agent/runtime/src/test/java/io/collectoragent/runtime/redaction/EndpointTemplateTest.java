package io.collectoragent.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTemplateTest {
  private final EndpointTemplate templates = new EndpointTemplate();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v3/coins/bitcoin/market_chart",
        "/api/v1.1/x",
        "/v1beta1/projects",
        "/fred/series/observations",
        "/api/v3/ticker/24hr",
        "/data.json",
        "/oauth2/token",
        "/utf8/sp500/covid19/eth2/BTCUSDT",
        "/a/b/c/d/e/f/g/h",
        "/Order-Book/the_best.of~all",
        "/odata/$metadata",
        "/get-cryptocurrency-listings-latest-all",
      })
  void keepsWords(String path) {
    assertThat(templates.of(path)).isSameAs(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v3/coins/1234/history, /api/v3/coins/{id}/history",
    "/coins/123e4567-e89b-12d3-a456-426614174000, /coins/{id}",
    "/coins/deadbee1, /coins/{id}",
    "/tx/0xabc1, /tx/{id}",
    "/blocks/9f86d081884c7d65, /blocks/{id}",
    "/history/2024-01-31, /history/{id}",
    "/history/2024-01-31T00:00:00Z, /history/{id}",
    "/history/20240131, /history/{id}",
    "/history/t_2024, /history/{id}",
    "/price/12.5, /price/{id}",
    "/items/item-7, /items/{id}",
    "/items/user_12/x, /items/{id}/x",
    "/items/7.json, /items/{id}",
    "/items/7-the-coin, /items/{id}",
    "/items/a1b2c3, /items/{id}",
    "/items/dGhlLWJlc3QtMQ, /items/{id}",
    "/items/SGVsbG8gd29ybGQ2, /items/{id}",
    "'/coins/bitcoin,ethereum', /coins/{id}",
    "/coins/bitcoin%2Cethereum, /coins/{id}",
    "/bot123:abc/send, /{id}/send",
    "/a=b/c;d=e/f@g, /{id}/{id}/{id}",
    "/müller/x, /{id}/x",
    "/a b, /{id}",
    "/a%00b, /{id}",
    "/v/1, /v/{id}",
    "/v12345, /{id}",
    "/v3x2y1z4k5, /{id}",
    "a/b, /a/b",
    "//a///b//, /a/b",
    "/a/, /a",
    "///, /",
    "/a?b=1, /a",
    "/a/?b=/c/d, /a",
    "?a=b, /",
    "/a#b/c, /a",
    "/a/b/c/d/e/f/g/h/i, /a/b/c/d/e/f/g/{rest}",
    "/a/b/c/d/e/f/g/h/, /a/b/c/d/e/f/g/h",
    "/1/2/3/4/5/6/7/8/9/10, /{id}/{id}/{id}/{id}/{id}/{id}/{id}/{rest}",
  })
  void replacesIds(String path, String template) {
    assertThat(templates.of(path)).isEqualTo(template);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void hasATemplateForNoPath(String path) {
    assertThat(templates.of(path)).isEqualTo("/");
  }

  @Test
  void isBoundedInLength() {
    String word = "/" + "a".repeat(39);
    assertThat(templates.of(word.repeat(3))).isEqualTo(word.repeat(3)).hasSize(120);
    assertThat(templates.of(word.repeat(4))).isEqualTo(word.repeat(2) + "/{rest}");
    assertThat(templates.of("/" + "a".repeat(41))).isEqualTo("/{id}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "/", "/a", "a/", "1", "%", "?", "é", "\0", "\ud83d\ude00"})
  void survivesHugePaths(String piece) {
    assertThat(templates.of("/" + piece.repeat(1_000_000 / piece.length())))
        .startsWith("/")
        .hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void hasFewTemplatesForManyIds() {
    Random random = new Random(1);
    Set<String> found = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      found.add(templates.of("/a/" + random.nextInt()));
      found.add(templates.of("/a/" + Long.toHexString(random.nextLong())));
      found.add(templates.of("/a/" + new java.util.UUID(random.nextLong(), random.nextLong())));
      found.add(templates.of("/a/item-" + random.nextInt(1000)));
    }
    // A hash of letters alone is a word, but a rare one.
    assertThat(found).hasSizeLessThan(10).contains("/a/{id}");
  }
}
