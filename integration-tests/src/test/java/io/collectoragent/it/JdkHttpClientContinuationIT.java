package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An asynchronous call ends with its response, not with what the application then does with it. */
class JdkHttpClientContinuationIT {

  private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @ParameterizedTest
  @ValueSource(strings = {"/prices", "/moved"})
  void endsBeforeTheContinuationDoes(String path) {
    API.stubFor(get("/prices").willReturn(okJson("{}")));
    API.stubFor(get("/moved").willReturn(temporaryRedirect("/prices")));
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome outcome =
          Program.of("legacy.JdkContinuation").arguments(API.baseUrl() + path).attached(receiver);

      String worked = outcome.stdout().lines().findFirst().orElseThrow();
      long workedUntil = Long.parseLong(worked.substring("worked until ".length()));
      ReceivedSpan span = receiver.awaitSpans(all -> !all.isEmpty(), Outcome.LIMIT).get(0);
      assertThat(receiver.spans()).hasSize(1);
      // The work takes far longer than the millisecond by which two clocks may differ.
      assertThat(span.endNanos()).isLessThan((workedUntil - 1) * MILLISECOND);
      assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(1);
    }
  }
}
