package io.collectoragent.runtime.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of limits are told by the shape of their names, whoever sends them. */
class LimitHeaderTest {

  @ParameterizedTest
  @CsvSource({
    "X-RateLimit-Limit, LIMIT, '', 0",
    "x-ratelimit-remaining, REMAINING, '', 0",
    "X-RateLimit-Used, USED, '', 0",
    "X-RateLimit-Reset, RESET, '', 0",
    "X-RateLimit-Reset-After, RESET, '', 0",
    "X-RateLimit-Resource, RESOURCE, '', 0",
    "x-rate-limit-limit, LIMIT, '', 0",
    "X-Rate-Limit-Remaining, REMAINING, '', 0",
    "RateLimit-Limit, LIMIT, '', 0",
    "RateLimit, STATE, '', 0",
    "RateLimit-Policy, POLICY, '', 0",
    "x-ratelimit-limit-requests, LIMIT, requests, 0",
    "x-ratelimit-remaining-tokens, REMAINING, tokens, 0",
    "x-ratelimit-requests-remaining, REMAINING, requests, 0",
    "anthropic-ratelimit-requests-limit, LIMIT, requests, 0",
    "anthropic-ratelimit-input-tokens-remaining, REMAINING, input-tokens, 0",
    "anthropic-ratelimit-tokens-reset, RESET, tokens, 0",
    "X-RateLimit-Limit-Minute, LIMIT, minute, 60",
    "X-RateLimit-Remaining-Day, REMAINING, day, 86400",
    "X-RateLimit-Remaining-10s, REMAINING, 10s, 10",
    "X-MBX-USED-WEIGHT-1M, USED, x-mbx-used-weight-1m, 60",
    "x-mbx-order-count-10s, USED, x-mbx-order-count-10s, 10",
    "x-sapi-used-ip-weight-1m, USED, x-sapi-used-ip-weight-1m, 60",
    "api-credits-used, USED, '', 60",
    "api-credits-left, REMAINING, '', 60",
    "API-KEY-MAX-LIMIT, LIMIT, '', 60",
    "API-KEY-USE-LIMIT, USED, '', 60",
  })
  void areKnownByTheirShape(String name, LimitHeader.Kind kind, String bucket, long seconds) {
    LimitHeader header = LimitHeader.of(name);
    assertThat(header.kind()).isEqualTo(kind);
    assertThat(header.bucket()).isEqualTo(bucket);
    assertThat(header.windowSeconds()).isEqualTo(seconds);
    assertThat(header.name()).isEqualToIgnoringCase(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "Content-Type",
        "Content-Length",
        "Strict-Transport-Security",
        "X-RateLimit",
        "X-RateLimit-",
        "x-ratelimit--",
        "xratelimit-limit",
        "x-ratelimit-bucket",
        "x-mbx-uuid",
        "x-mbx-used-weight",
        "x-mbx-used-weight-",
        "x-mbx-used-weight-1x",
        "Retry-After",
        "x-ratelimit-limit-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void othersAreNone(String name) {
    assertThat(LimitHeader.of(name)).isNull();
  }
}
