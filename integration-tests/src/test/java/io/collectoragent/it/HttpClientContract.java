package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.collectoragent.testbed.MetricSample;
import io.collectoragent.testbed.ReceivedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every HTTP client: the program makes each of its named requests once with and once
 * without the agent; the tests look at what was seen of each name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HttpClientContract {

  private static final String OWN_PARENT =
      "00-11111111111111111111111111111111-2222222222222222-01";
  private static final List<String> HOPS = List.of("/first-hop", "/second-hop", "/last-hop");

  private final HttpServers servers = HttpServers.start();
  private BothRuns runs;

  /** The program and its class path, without arguments. */
  abstract Program program();

  /** What the program takes before the names. */
  abstract List<String> addresses(HttpServers to);

  /** The exception of a connection that is refused. */
  abstract String refused();

  /** The exception of a response that does not come in time. */
  abstract String timedOut();

  /** The exception by which the client tells of a response of that status; null for none. */
  String thrownFor(int status) {
    return null;
  }

  /** What only this client can do. */
  abstract List<HttpCase> further();

  final Stream<HttpCase> cases() {
    return Stream.concat(HttpCase.usual(refused(), timedOut()), further().stream());
  }

  @BeforeAll
  final void run() {
    runs = BothRuns.of(this::withArguments, servers::forgetRequests);
  }

  @AfterAll
  final void stop() {
    servers.close();
  }

  private Program withArguments() {
    List<String> arguments = new ArrayList<>(addresses(servers));
    cases().map(HttpCase::name).forEach(arguments::add);
    return program().arguments(arguments.toArray(String[]::new));
  }

  @Test
  void printsWhatItPrintsAlone() {
    assertThat(runs.attached().stdout()).isEqualTo(runs.alone().stdout());
    assertThat(runs.attached().exitCode()).isEqualTo(runs.alone().exitCode()).isZero();
    assertThat(runs.attached().agentLines().lines()).as(runs.attached().agentLines()).hasSize(1);
  }

  @Test
  void seesNothingElse() {
    int calls = cases().mapToInt(HttpCase::calls).sum();
    assertThat(runs.attached().metrics().sum("external_api_requests_total")).isEqualTo(calls);
    assertThat(runs.attached().metrics().sum("external_api_latency_seconds_count"))
        .isEqualTo(calls);
    assertThat(runs.spans()).hasSize(calls);
    assertThat(runs.attached().metrics().sum("errors_total"))
        .isEqualTo(cases().filter(each -> each.errorType() != null).count());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countsEachCallOnce(HttpCase expected) {
    List<MetricSample> counted =
        runs.attached()
            .metrics()
            .find("external_api_requests_total", "endpoint", expected.endpoint());
    if (expected.calls() == 0) {
      assertThat(counted).isEmpty();
      return;
    }
    assertThat(counted).hasSize(1);
    assertThat(counted.get(0).value()).isEqualTo(expected.calls());
    assertThat(counted.get(0).labels())
        .containsEntry("provider", "127.0.0.1")
        .containsEntry("status", expected.statusLabel());
    assertThat(
            runs.attached()
                .metrics()
                .value(
                    "external_api_latency_seconds_count",
                    "provider",
                    "127.0.0.1",
                    "endpoint",
                    expected.endpoint()))
        .isEqualTo(expected.calls());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void describesEachCallByOneSpan(HttpCase expected) {
    List<ReceivedSpan> found = spansOf(expected);
    String thrown = expected.error() == null ? thrownFor(expected.status()) : expected.error();
    assertThat(found).hasSize(expected.calls());
    assertThat(found)
        .allSatisfy(span -> HttpSpans.isAsExpected(span, expected, address(expected), thrown));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsTheServerWhichSpanCalls(HttpCase expected) {
    List<String> received = parents(servers.requests(expected.endpoint()));
    List<String> sent = spansOf(expected).stream().map(HttpSpans::traceParent).toList();
    if (expected.received() == null) {
      assertThat(sent).containsAll(received);
    } else if (!expected.received()) {
      assertThat(servers.requests(expected.endpoint())).isEmpty();
    } else if (expected.name().equals("own-parent")) {
      assertThat(received).containsExactly(OWN_PARENT);
    } else {
      assertThat(received).containsExactlyInAnyOrderElementsOf(sent);
    }
  }

  @Test
  void tellsTheSameAlongRedirects() {
    HttpCase redirect = HttpCase.answered("redirect", "GET", 200);
    String sent = HttpSpans.traceParent(spansOf(redirect).get(0));
    assertThat(HOPS)
        .allSatisfy(hop -> assertThat(parents(servers.requests(hop))).containsExactly(sent));
  }

  private List<ReceivedSpan> spansOf(HttpCase expected) {
    return runs.spans().stream()
        .filter(span -> expected.endpoint().equals(span.attribute("endpoint")))
        .toList();
  }

  private String address(HttpCase expected) {
    if (expected.name().equals("refused")) {
      return servers.deadApi();
    }
    return expected.name().startsWith("secure") ? servers.tls() : servers.api();
  }

  private static List<String> parents(List<LoggedRequest> requests) {
    return requests.stream()
        .map(request -> String.join(",", request.header("traceparent").values()))
        .toList();
  }
}
