package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import legacy.LoudTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What sixteen threads log at once comes as lines of JSON, each whole, each once and in its
 * thread's order, whatever it is and whatever the layout; what others print stays as it is. Off,
 * and beside, the program's own output is what it is without the agent. Subclassed by each logging
 * framework, at its oldest and newest version.
 */
abstract class JsonLinesContract {

  private static final int THREADS = 16;
  private static final int PRINTS = 400;

  @TempDir Path folder;

  /** Jars of the framework, and of what is in front of it. */
  abstract List<String> logging();

  /** The class of {@code legacy} that knows the framework, by its simple name. */
  abstract String framework();

  /** With the framework's configuration: a console, {@code page.log} and {@code async.log}. */
  abstract Program configured(Program program);

  /** What the framework's console has. */
  String console(Outcome outcome) {
    return outcome.stdout();
  }

  /** Files that have the same lines as the console, of which these are behind a queue. */
  List<String> filesBehindAQueue() {
    return List.of("async.log");
  }

  boolean hasContext() {
    return true;
  }

  boolean hasPairs() {
    return true;
  }

  String fatal() {
    return "FATAL";
  }

  /** Whether loggers that hand over to another thread have told it which method logs. */
  boolean located() {
    return true;
  }

  /** Whether a queue that is full hands on what one thread logged in its order. */
  boolean orderedBehindAQueue() {
    return true;
  }

  @Test
  void inPlaceOfTheProgramsOwnEveryLineIsWholeAndThereOnce() {
    Outcome outcome = attached(THREADS, "replace");

    List<String> lines = new ArrayList<>(console(outcome).lines().toList());
    assertThatPrintsAreWhole(lines);
    lines.removeIf(line -> line.startsWith("print ") || line.equals("done"));
    assertThatAllIsThere(LoudLines.of(lines), THREADS, true);
    assertThatAllIsThere(file("page.log"), THREADS, true);
    for (String behind : filesBehindAQueue()) {
      LoudLines queued = file(behind);
      assertThatAllIsThere(orderedBehindAQueue() ? queued : queued.inOrder(), THREADS, false);
    }
    assertThatTheAgentIsQuiet(outcome);
  }

  @Test
  void besideTheProgramsOwnEveryLineIsWholeAndThereOnce() {
    Path json = folder.resolve("lines.json");

    Outcome outcome = attached(THREADS, "beside", json);

    assertThatPrintsAreThere(console(outcome));
    assertThatAllIsThere(file("lines.json"), THREADS, true);
    assertThatTheAgentIsQuiet(outcome);
  }

  @Test
  void offAndBesideTheProgramsOwnOutputIsAsItIsWithoutTheAgent() throws IOException {
    Outcome alone = program(1).alone();
    List<byte[]> files = queuedFiles();

    Outcome off = attached(1, "off");
    assertThat(console(off)).isEqualTo(console(alone));
    assertThat(off.stdout()).isEqualTo(alone.stdout());
    assertThat(queuedFiles()).containsExactlyElementsOf(files);

    Outcome beside = attached(1, "beside", folder.resolve("lines.json"));
    assertThat(console(beside)).isEqualTo(console(alone));
    assertThat(beside.stdout()).isEqualTo(alone.stdout());
    assertThat(queuedFiles()).containsExactlyElementsOf(files);
    assertThatAllIsThere(file("lines.json"), 1, true);
  }

  private void assertThatAllIsThere(LoudLines lines, int threads, boolean located) {
    assertThat(lines.all()).hasSize(threads * LoudTexts.EVENTS + 2);
    JsonNode before = lines.only("before");
    assertThat(before.get("level").asText()).isEqualTo("INFO");
    assertThat(before.has("trace_id")).isFalse();
    assertThat(lines.only("gravest").get("level").asText()).isEqualTo(fatal());
    for (int thread = 0; thread < threads; thread++) {
      List<JsonNode> own = lines.of(thread);
      assertThat(own).hasSize(LoudTexts.EVENTS);
      for (int number = 0; number < own.size(); number++) {
        assertThatItIs(own.get(number), thread, number, located);
      }
      assertThat(own.stream().map(line -> line.get("trace_id").asText()).distinct()).hasSize(1);
    }
  }

  private void assertThatItIs(JsonNode line, int thread, int number, boolean located) {
    int kind = LoudTexts.kind(number);
    String message = line.get("message").asText();
    // Assertions of a megabyte say it twice.
    boolean whole =
        kind == 4
            ? message.endsWith(LoudTexts.message(thread, number))
            : message.equals(LoudTexts.message(thread, number));
    String begin = message.substring(0, Math.min(message.length(), 60));
    assertThat(whole).as("message of t%s n%s: %s", thread, number, begin).isTrue();
    assertThat(line.get("level").asText())
        .isEqualTo(List.of("INFO", "WARN", "ERROR", "INFO", "INFO").get(kind));
    assertThat(line.get("service").asText()).isEqualTo("loud-collector");
    assertThat(line.get("module").asText()).isEqualTo("legacy.loud");
    if (located && located()) {
      assertThat(line.get("function").asText())
          .isEqualTo(List.of("info", "warn", "error", "info", "pairs").get(kind));
    }
    assertThat(line.get("labels").toString())
        .isEqualTo("{\"environment\":\"test\",\"cluster\":\"one\"}");
    assertThat(line.get("trace_id").asText()).matches("[0-9a-f]{32}");
    assertThat(line.get("span_id").asText()).matches("[0-9a-f]{16}");
    assertThat(line.get("correlation_id").asText()).isNotEmpty();
    assertThat(line.get("context").get("collector").asText()).isEqualTo("loud");
    if (hasContext() || hasPairs() && kind == 4) {
      assertThat(line.get("context").get("note").asText()).isEqualTo(LoudTexts.value(number));
    }
    if (hasPairs() && kind == 4) {
      assertThat(line.get("context").get("count").asInt()).isEqualTo(number);
    }
    assertThatItHasTheException(line, kind == 2, number);
  }

  private static void assertThatItHasTheException(JsonNode line, boolean thrown, int number) {
    assertThat(line.has("exception")).isEqualTo(thrown);
    assertThat(line.has("stack_trace")).isEqualTo(thrown);
    if (thrown) {
      assertThat(line.get("exception").asText())
          .isEqualTo("java.lang.IllegalStateException: on purpose");
      assertThat(line.get("stack_trace").asText())
          .startsWith("java.lang.IllegalStateException: on purpose")
          .contains(
              "\tat legacy.LoudJob.log(LoudJob.java:",
              "Suppressed: java.lang.UnsupportedOperationException: beside it",
              "Caused by: java.lang.IllegalArgumentException: because of \""
                  + number
                  + "\"\n\u4e2d \ud83d\ude80");
    }
  }

  private static void assertThatPrintsAreWhole(List<String> lines) {
    for (int printer = 0; printer < THREADS / 2; printer++) {
      String begin = begin(printer);
      assertThat(lines.stream().filter(line -> line.startsWith(begin)))
          .containsExactlyElementsOf(prints(printer));
    }
  }

  /** Also within a text of the program's own: some frameworks hand on a long one in pieces. */
  private static void assertThatPrintsAreThere(String console) {
    for (int printer = 0; printer < THREADS / 2; printer++) {
      int end = 0;
      for (String print : prints(printer)) {
        int begin = console.indexOf(print + "\n", end);
        assertThat(begin).as(print).isNotNegative();
        end = begin + print.length();
      }
    }
  }

  private static List<String> prints(int printer) {
    return IntStream.range(0, PRINTS)
        .mapToObj(i -> begin(printer) + i + ": \u00e4 \ud83d\ude80 {\"a\":1}")
        .toList();
  }

  private static String begin(int printer) {
    return "print " + printer + " of ";
  }

  private static void assertThatTheAgentIsQuiet(Outcome outcome) {
    assertThat(outcome.agentLines()).hasLineCount(1);
    assertThat(outcome.metrics().find("collector_agent_failures_total")).isEmpty();
  }

  private LoudLines file(String name) {
    try {
      return LoudLines.of(
          Files.readString(folder.resolve(name), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<byte[]> queuedFiles() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String name : filesBehindAQueue()) {
      Path file = folder.resolve(name);
      files.add(Files.readAllBytes(file));
      Files.delete(file);
    }
    return files;
  }

  private Outcome attached(int threads, String mode) {
    return ended(program(threads).property("collector.agent.logging.json", mode));
  }

  private Outcome attached(int threads, String mode, Path json) {
    return ended(
        program(threads)
            .property("collector.agent.logging.json", mode)
            .property("collector.agent.logging.json.file", json.toString()));
  }

  private static Outcome ended(Program program) {
    try (ForkedJava running = program.agent(Checkout.find().agentJar().toString()).start()) {
      return Outcome.ofAttached(running);
    }
  }

  private Program program(int threads) {
    return configured(
            Program.of("legacy.LoudCollector", logging().toArray(String[]::new))
                .arguments("legacy." + framework(), String.valueOf(threads)))
        .property("loud.folder", folder.toString())
        .property("file.encoding", "UTF-8")
        .property("stdout.encoding", "UTF-8")
        .property("stderr.encoding", "UTF-8")
        .property("sun.stdout.encoding", "UTF-8")
        .property("sun.stderr.encoding", "UTF-8")
        .environment(
            Map.of(
                "OTEL_RESOURCE_ATTRIBUTES",
                "deployment.environment.name=test,k8s.cluster.name=one"));
  }
}
