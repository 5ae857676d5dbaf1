package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.providers.Providers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {

  private final Endpoints endpoints = new Endpoints(Providers.NONE);

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
    assertThat(of(host, "/").provider()).isEqualTo(provider);
  }

  @Test
  void pathsOfOneTemplateShareOneEndpoint() {
    Endpoint one = of("example.com", "/orders/1001");
    assertThat(one.template()).isEqualTo("/orders/{id}");
    assertThat(of("example.com", "/orders/2002")).isSameAs(one);
    assertThat(of("example.com", "/orders/1001")).isSameAs(one);
  }

  @Test
  void hostsDoNotShareEndpoints() {
    assertThat(of("one.example.com", "/orders")).isNotSameAs(of("two.example.com", "/orders"));
  }

  @Test
  void noPathIsAPathToo() {
    assertThat(of("example.com", null).template()).isEqualTo(of("example.com", "").template());
  }

  @Test
  void whatIsNoNameOfAHostIsUnknown() {
    assertThat(of("x".repeat(253), "/").provider()).isEqualTo("x".repeat(253));
    assertThat(of("x".repeat(254), "/").provider()).isEqualTo("unknown");
  }

  @Test
  void pathsTooLongToBeKeptShareTheirEndpoint() {
    Endpoint one = of("example.com", "/first/" + "x".repeat(100_000));
    assertThat(one.template()).hasSizeLessThanOrEqualTo(120);
    assertThat(of("example.com", "/first/" + "y".repeat(100_000))).isSameAs(one);
  }

  @Test
  void remembersABoundedNumberOfPathsOfAllHostsTogether() {
    Endpoint first = of("first.example.com", "/prices");
    for (int i = 0; i < 9_999; i++) {
      of("host-" + i % 100 + ".example.com", "/path-" + (char) ('a' + i / 100));
    }
    assertThat(of("first.example.com", "/prices")).isSameAs(first);
    of("last.example.com", "/prices");
    assertThat(of("first.example.com", "/prices"))
        .isNotSameAs(first)
        .satisfies(again -> assertThat(again.template()).isEqualTo(first.template()));
  }

  private Endpoint of(String host, String path) {
    return endpoints.of(new HttpTarget("https", host, -1, path, null));
  }
}
