package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that the machine has or has not, such as {@code promtool}. */
final class MachineTool {

  private MachineTool() {}

  /** Skips the test where one of them is not installed; in CI they have to be. */
  static void assumeInstalled(String... names) {
    String wanted = String.join(" and ", names);
    boolean installed = Stream.of(names).allMatch(MachineTool::isInstalled);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(installed).as(wanted + " installed").isTrue();
    }
    assumeThat(installed).as("skipped: not installed: " + wanted).isTrue();
  }

  static boolean isInstalled(String name) {
    return found(name).isPresent();
  }

  /** Where one is that is installed. */
  static Path path(String name) {
    return found(name).orElseThrow();
  }

  private static Optional<Path> found(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Runs one to its end.
   *
   * @throws AssertionError with all it said, if it fails
   */
  static ToolRun succeeds(List<String> command) {
    ToolRun run = ToolRun.of(Map.of(), command);
    assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
    return run;
  }
}
