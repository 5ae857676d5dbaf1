package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.MetricsPage;
import io.collectoragent.testbed.ReceivedSpan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A run's ids stand in its log lines, and nowhere in the application's own context; its warnings
 * and errors are counted once. Subclassed by each logging framework with a context, at its oldest
 * and newest version.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LogContextContract {

  private static final String NOTHING =
      " | trace= span= flags= run= service= collector= provider= own=";
  private static final String AGENTS_KEYS =
      "(trace|span|flags|run|service|collector|provider)=\\S*";

  private final HttpServers servers = HttpServers.start();
  private BothRuns runs;

  /** Jars of SLF4J and the framework behind it. */
  abstract List<String> logging();

  /** The class of {@code legacy} that knows the framework, by its simple name. */
  abstract String framework();

  /** With the framework's configuration, which prints the pattern of {@code logback-mdc.xml}. */
  abstract Program configured(Program program);

  /** How many events of the highest severity the framework's own part logs. */
  int fatalEvents() {
    return 1;
  }

  @BeforeAll
  final void run() {
    runs = BothRuns.of(this::program);
  }

  @AfterAll
  final void stop() {
    servers.close();
  }

  private Program program() {
    Stream<String> http =
        Stream.of(
            "httpclient-4.5.14.jar",
            "httpcore-4.4.16.jar",
            "commons-logging-1.2.jar",
            "commons-codec-1.11.jar");
    String[] libraries = Stream.concat(http, logging().stream()).toArray(String[]::new);
    return configured(Program.of("legacy.LoggedRun", libraries))
        .arguments(servers.api(), "legacy." + framework());
  }

  @Test
  void addsIdsToLinesInARun() {
    String ids = idsOf(runSpan(), "");
    assertThat(lines("in run"))
        .containsExactlyInAnyOrder("INFO in run" + ids, "async INFO in run" + ids);
    assertThat(lines("careful"))
        .containsExactlyInAnyOrder("WARN careful" + ids, "async WARN careful" + ids);
  }

  @Test
  void addsTheCallsIdsToLinesInACall() {
    String ids = idsOf(callSpan(), "127.0.0.1");
    assertThat(lines("in call"))
        .containsExactlyInAnyOrder("INFO in call" + ids, "async INFO in call" + ids);
    assertThat(callSpan().parentSpanId()).isEqualTo(runSpan().spanId());
  }

  @Test
  void addsNothingOutsideOfRuns() {
    for (String where : List.of("before", "at the end")) {
      assertThat(lines(where))
          .containsExactlyInAnyOrder(
              "INFO " + where + NOTHING + "main", "async INFO " + where + NOTHING + "main");
    }
    assertThat(lines("after"))
        .containsExactlyInAnyOrder("INFO after" + NOTHING, "async INFO after" + NOTHING);
  }

  @Test
  void letsTheApplicationsOwnKeysWin() {
    assertThat(lines("own key"))
        .containsExactly(
            "INFO own key" + idsOf(runSpan(), "").replace("collector=logged ", "collector=mine "));
  }

  @Test
  void answersGet() {
    String correlation = runSpan().attribute("correlation_id");
    assertThat(runs.attached().stdout().lines())
        .contains(
            "in run: get trace="
                + runSpan().traceId()
                + " span="
                + runSpan().spanId()
                + " run="
                + correlation
                + " own=job",
            "after: get trace=null span=null run=null own=null",
            "at the end: get trace=null span=null run=null own=main");
  }

  /** Lines of different threads may come in another order, so each kind is compared. */
  @Test
  void leavesTheApplicationsContextAlone() {
    assertThat(withoutIds(runs.attached()))
        .containsExactlyInAnyOrderElementsOf(withoutIds(runs.alone()));
    assertThat(copies(runs.attached())).isEqualTo(copies(runs.alone())).hasSize(7);
    assertThat(copies(runs.attached()))
        .contains("in run: copy {own=job}", "put back: copy {own=job}");
  }

  @Test
  void countsWhatIsLoggedAtWarnAndAbove() {
    MetricsPage metrics = runs.attached().metrics();
    assertThat(metrics.value("errors_total", "severity", "warning")).isEqualTo(2);
    assertThat(
            metrics.value(
                "errors_total", "severity", "error", "error_type", "IllegalArgumentException"))
        .isEqualTo(1);
    assertThat(metrics.sum("errors_total", "severity", "fatal")).isEqualTo(fatalEvents());
    assertThat(metrics.sum("errors_total")).isEqualTo(3 + fatalEvents());
    assertThat(metrics.find("collector_agent_failures_total")).isEmpty();
    assertThat(runs.attached().agentLines()).hasLineCount(1);
  }

  @Test
  void leavesTheFrameworksOwnContextAlone() {
    assertThat(natively(runs.attached())).isEqualTo(natively(runs.alone()));
    String trace = "natively: get trace=" + runSpan().traceId();
    assertThat(runs.attached().stdout().lines().filter(trace::equals)).hasSize(fatalEvents());
  }

  private ReceivedSpan runSpan() {
    return only("collect logged");
  }

  private ReceivedSpan callSpan() {
    return only("GET /get");
  }

  private ReceivedSpan only(String name) {
    List<ReceivedSpan> found =
        runs.spans().stream().filter(span -> span.name().equals(name)).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private String idsOf(ReceivedSpan span, String provider) {
    return " | trace=%s span=%s flags=01 run=%s service=logged-run collector=logged provider=%s own=job"
        .formatted(span.traceId(), span.spanId(), runSpan().attribute("correlation_id"), provider);
  }

  private List<String> lines(String message) {
    return runs.attached().stdout().lines().filter(line -> line.contains(message + " | ")).toList();
  }

  private static List<String> withoutIds(Outcome outcome) {
    return outcome.stdout().lines().map(line -> line.replaceAll(AGENTS_KEYS, "$1=")).toList();
  }

  private static List<String> copies(Outcome outcome) {
    return outcome.stdout().lines().filter(line -> line.contains(": copy ")).toList();
  }

  private static List<String> natively(Outcome outcome) {
    return outcome
        .stdout()
        .lines()
        .filter(line -> line.startsWith("natively: ") && !line.contains("get trace="))
        .toList();
  }
}
