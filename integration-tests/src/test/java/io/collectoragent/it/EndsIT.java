package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.collectoragent.testbed.ForkedJava;
import io.collectoragent.testbed.OtlpReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a program ends, it ends so with the agent too. */
@Tag("rows")
class EndsIT {

  static Stream<Arguments> endings() {
    return Jdks.oldestAndNewest()
        .flatMap(
            jdk ->
                Stream.of(
                    Arguments.of("at-once", jdk, 7),
                    Arguments.of("exit", jdk, 8),
                    Arguments.of("halt", jdk, 9),
                    Arguments.of("uncaught", jdk, 1),
                    Arguments.of("daemons", jdk, 0)));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void byItself(String way, Path jdk, int exitCode) {
    Outcome alone = ended(program(way, jdk));
    Outcome attached = ended(attached(program(way, jdk)));

    assertThat(alone.exitCode()).isEqualTo(exitCode);
    assertSame(attached, alone);
  }

  static Stream<Arguments> signals() {
    return Jdks.oldestAndNewest()
        .flatMap(jdk -> Stream.of(Arguments.of("TERM", jdk, 143), Arguments.of("INT", jdk, 130)));
  }

  @ParameterizedTest
  @MethodSource("signals")
  void byASignal(String signal, Path jdk, int exitCode) throws IOException {
    assumeFalse(
        signal.equals("INT") && ignoresInterrupts(),
        "a shell started this in the background, where interrupts are ignored");
    Outcome alone = signalled(program("signal", jdk), signal);
    Outcome attached = signalled(attached(program("signal", jdk)), signal);

    assertThat(alone.exitCode()).isEqualTo(exitCode);
    assertThat(alone.stdout()).isEqualTo("done\nown hook\n");
    assertSame(attached, alone);
  }

  /** A JVM leaves it at that where it was told so by whoever started it. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    for (String line : Files.exists(status) ? Files.readAllLines(status) : List.<String>of()) {
      if (line.startsWith("SigIgn:")) {
        return (Long.parseUnsignedLong(line.substring(7).trim(), 16) & 1 << 2 - 1) != 0;
      }
    }
    return false;
  }

  private static Program program(String way, Path jdk) {
    return Program.of("legacy.Ends").javaHome(jdk).arguments(way);
  }

  /** With spans, though nobody takes them: an exit waits for the last ones. */
  private static Program attached(Program program) {
    String nowhere;
    try (OtlpReceiver gone = OtlpReceiver.start()) {
      nowhere = gone.endpoint().toString();
    }
    return program
        .agent(Endpoint.JAR)
        .environment(
            Map.of("OTEL_TRACES_EXPORTER", "otlp", "OTEL_EXPORTER_OTLP_ENDPOINT", nowhere));
  }

  private static Outcome ended(Program program) {
    try (ForkedJava running = program.start()) {
      return outcome(running);
    }
  }

  private static Outcome signalled(Program program, String signal) {
    try (ForkedJava running = program.start()) {
      running.awaitLine("done"::equals, Outcome.LIMIT);
      ToolRun.of(Map.of(), List.of("kill", "-" + signal, Long.toString(running.pid())));
      return outcome(running);
    }
  }

  private static Outcome outcome(ForkedJava running) {
    int exitCode = running.await(Outcome.LIMIT);
    return new Outcome(exitCode, running.stdout(), running.stderr(), null);
  }

  private static void assertSame(Outcome attached, Outcome alone) {
    assertThat(attached.exitCode()).isEqualTo(alone.exitCode());
    assertThat(attached.stdout()).isEqualTo(alone.stdout());
    assertThat(Stderr.unexpectedLines(attached.stderr()))
        .isEqualTo(Stderr.unexpectedLines(alone.stderr()));
    assertThat(attached.agentLines()).doesNotContain("WARN", "ERROR");
  }
}
