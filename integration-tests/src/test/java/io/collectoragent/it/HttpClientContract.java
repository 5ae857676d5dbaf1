package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.MetricSample;
import io.collectoragent.testbed.ReceivedSpan;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private final HttpServers servers = HttpServers.start();
  private BothRuns runs;

  /** The program and its class path, without arguments. */
  abstract Program program();

  /** What the program takes before the addresses and the names. */
  List<String> options() {
    return List.of();
  }

  /** The exception of a connection that is refused. */
  abstract String refused();

  /** The exception of a response that does not come in time. */
  abstract String timedOut();

  /** The exception of a connection that is not made in time. */
  abstract String noConnection();

  /** The exception by which the client tells of a response of that status; null for none. */
  String thrownFor(int status) {
    return null;
  }

  /** The paths that redirects lead to with the trace of their call, by the case's name. */
  Map<String, List<String>> hops() {
    return Map.of(
        "redirect", List.of("/first-hop", "/second-hop", "/last-hop"),
        "see-other", List.of("/seen"),
        "elsewhere", List.of("/landed"));
  }

  /** What only this client can do. */
  abstract List<HttpCase> further();

  final Stream<HttpCase> cases() {
    Stream<HttpCase> usual = HttpCase.usual(refused(), timedOut(), noConnection());
    return Stream.concat(usual, further().stream())
        .filter(each -> each.at() != HttpCase.Server.WIRE6 || servers.hasVersion6());
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
    List<String> arguments = new ArrayList<>(options());
    arguments.addAll(servers.addresses());
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
        .isEqualTo(
            cases().filter(each -> each.errorType() != null).mapToInt(HttpCase::calls).sum());
    assertThat(runs.attached().metrics().find("collector_agent_failures_total")).isEmpty();
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
        .containsEntry("provider", provider(expected))
        .containsEntry("status", expected.statusLabel());
    assertThat(
            runs.attached()
                .metrics()
                .value(
                    "external_api_latency_seconds_count",
                    "provider",
                    provider(expected),
                    "endpoint",
                    expected.endpoint()))
        .isEqualTo(expected.calls());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void describesEachCallByOneSpan(HttpCase expected) {
    List<ReceivedSpan> found = spansOf(expected);
    assertThat(found).hasSize(expected.calls());
    assertThat(found)
        .allSatisfy(
            span ->
                HttpSpans.isAsExpected(
                    span, expected, servers.address(expected.at()), thrown(expected)));
  }

  /** A word instead of an exception's name says that there was none. */
  private String thrown(HttpCase expected) {
    if (expected.error() == null) {
      return thrownFor(expected.status());
    }
    return expected.error().contains(".") ? expected.error() : null;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsTheServerWhichSpanCalls(HttpCase expected) {
    List<String> received = servers.parents(path(expected));
    List<String> sent = spansOf(expected).stream().map(HttpSpans::traceParent).toList();
    if (expected.name().equals("own-parent")) {
      assertThat(received).containsExactly(OWN_PARENT);
    } else if (expected.received() == null) {
      assertThat(sent).containsAll(received);
    } else {
      assertThat(received).hasSize(expected.received());
      assertThat(Set.copyOf(received))
          .isEqualTo(expected.received() == 0 ? Set.of() : Set.copyOf(sent));
    }
  }

  @Test
  void tellsTheSameAlongRedirects() {
    hops()
        .forEach(
            (name, hops) -> {
              ReceivedSpan span = spansAt("/" + name).get(0);
              assertThat(hops)
                  .allSatisfy(
                      hop ->
                          assertThat(servers.parents(hop))
                              .containsExactly(HttpSpans.traceParent(span)));
            });
  }

  @Test
  void tellsProxiesNothing() {
    assertThat(servers.parents("127.0.0.1:" + servers.tlsPort())).allMatch(String::isEmpty);
  }

  /** Without its query. */
  private static String path(HttpCase expected) {
    return expected.name().equals("odd") ? "/odd/a%20b;c=d/%E2%82%AC" : "/" + expected.name();
  }

  private List<ReceivedSpan> spansOf(HttpCase expected) {
    return spansAt(expected.endpoint());
  }

  private List<ReceivedSpan> spansAt(String endpoint) {
    return runs.spans().stream()
        .filter(span -> endpoint.equals(span.attribute("endpoint")))
        .toList();
  }

  private String provider(HttpCase expected) {
    return URI.create(servers.address(expected.at())).getHost();
  }
}
