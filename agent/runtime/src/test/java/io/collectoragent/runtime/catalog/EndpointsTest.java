package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {

  private final Endpoints endpoints = new Endpoints();

  @ParameterizedTest
  @CsvSource({
    "api.coingecko.com, coingecko.com",
    "www.example.com, example.com",
    "API.Example.COM, example.com",
    "example.com, example.com",
    "api-v2.example.com, api-v2.example.com",
    "api.www.example.com, www.example.com",
    "apiary.example.com, apiary.example.com",
    "api., api.",
    "localhost, localhost",
    "192.0.2.7, 192.0.2.7",
    ", unknown"
  })
  void theProviderIsTheHostWithoutWhatSaysApi(String host, String provider) {
    assertThat(endpoints.of(host, "/").provider()).isEqualTo(provider);
  }

  @Test
  void pathsOfOneTemplateShareOneEndpoint() {
    Endpoint one = endpoints.of("example.com", "/orders/1001");
    assertThat(one.template()).isEqualTo("/orders/{id}");
    assertThat(endpoints.of("example.com", "/orders/2002")).isSameAs(one);
    assertThat(endpoints.of("example.com", "/orders/1001")).isSameAs(one);
  }

  @Test
  void hostsDoNotShareEndpoints() {
    assertThat(endpoints.of("one.example.com", "/orders"))
        .isNotSameAs(endpoints.of("two.example.com", "/orders"));
  }

  @Test
  void noPathIsAPathToo() {
    assertThat(endpoints.of("example.com", null).template())
        .isEqualTo(endpoints.of("example.com", "").template());
  }

  @Test
  void whatIsNoNameOfAHostIsUnknown() {
    assertThat(endpoints.of("x".repeat(253), "/").provider()).isEqualTo("x".repeat(253));
    assertThat(endpoints.of("x".repeat(254), "/").provider()).isEqualTo("unknown");
  }

  @Test
  void pathsTooLongToBeKeptShareTheirEndpoint() {
    Endpoint one = endpoints.of("example.com", "/first/" + "x".repeat(100_000));
    assertThat(one.template()).hasSizeLessThanOrEqualTo(120);
    assertThat(endpoints.of("example.com", "/first/" + "y".repeat(100_000))).isSameAs(one);
  }

  @Test
  void remembersABoundedNumberOfPathsOfAllHostsTogether() {
    Endpoint first = endpoints.of("first.example.com", "/prices");
    for (int i = 0; i < 9_999; i++) {
      endpoints.of("host-" + i % 100 + ".example.com", "/path-" + (char) ('a' + i / 100));
    }
    assertThat(endpoints.of("first.example.com", "/prices")).isSameAs(first);
    endpoints.of("last.example.com", "/prices");
    assertThat(endpoints.of("first.example.com", "/prices"))
        .isNotSameAs(first)
        .satisfies(again -> assertThat(again.template()).isEqualTo(first.template()));
  }
}
