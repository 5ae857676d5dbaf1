package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A probe that throws is counted, told of once, and never seen by the program. */
class ThrowingProbeIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static final String FAILURES = "collector_agent_failures_total";

  private static final Set<String> ALL = Set.of("enter", "exit", "replace");

  @TempDir Path folder;

  /** 1 CREATE, 3 batches by another probe, 3 UPDATE and 3 broken SELECT: 7 executions. */
  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
  void oneProbeThatThrows(Class<? extends Throwable> thrown) throws IOException {
    DoctoredJar doctored = new DoctoredJar(thrown, ALL);

    Outcome outcome = run(doctored.write(folder, "jdbc/ExecuteProbe"::equals));

    assertThat(doctored.probes()).isEqualTo(1);
    assertThat(outcome.metrics().value(FAILURES, "part", "jdbc")).isEqualTo(14);
    assertThat(outcome.metrics().find(FAILURES)).hasSize(1);
    assertThat(outcome.agentLines()).hasLineCount(1).contains(" INFO ");
    assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(6);
  }

  /** Its types do not fit, as with a version of the library that nobody knew: it is taken out. */
  @Test
  void oneProbeThatDoesNotFit() throws IOException {
    DoctoredJar doctored = new DoctoredJar(NoSuchMethodError.class, ALL);

    Outcome outcome = run(doctored.write(folder, "jdbc/ExecuteProbe"::equals));

    assertThat(outcome.metrics().value(FAILURES, "part", "jdbc")).isEqualTo(1);
    assertThat(warnings(outcome))
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).contains(" jdbc ", "NoSuchMethodError"));
    assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(6);
  }

  /** What began is never ended, and the other way round. */
  @ParameterizedTest
  @ValueSource(strings = {"enter", "exit"})
  void allProbesThatThrowHalfway(String method) throws IOException {
    DoctoredJar doctored = new DoctoredJar(IllegalStateException.class, Set.of(method));

    Outcome outcome = run(doctored.write(folder, all -> true));

    assertThat(doctored.probes()).isGreaterThan(15);
    assertThat(warnings(outcome)).hasSizeLessThan(5).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, NoSuchMethodError.class})
  void allProbesThatThrow(Class<? extends Throwable> thrown) throws IOException {
    DoctoredJar doctored = new DoctoredJar(thrown, ALL);

    Outcome outcome = run(doctored.write(folder, all -> true));

    assertThat(outcome.metrics().find(FAILURES))
        .extracting(sample -> sample.labels().get("part"))
        .containsExactlyInAnyOrder("executor", "http-url-connection", "jdbc", "scheduled-executor");
    assertThat(warnings(outcome)).hasSizeLessThan(5).doesNotHaveDuplicates();
    assertThat(outcome.metrics().find("db_queries_total")).isEmpty();
    assertThat(outcome.metrics().find("external_api_requests_total")).isEmpty();
  }

  private Outcome run(Path jar) {
    return new CertainEnd(API, folder).attached(jar).endsAsEverObserved();
  }

  private static List<String> warnings(Outcome outcome) {
    return outcome.agentLines().lines().filter(line -> !line.contains(" INFO ")).toList();
  }
}
