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
}
