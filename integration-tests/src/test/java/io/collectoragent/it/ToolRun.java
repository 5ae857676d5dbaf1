package io.collectoragent.it;

import io.collectoragent.testbed.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What came of a program that is not started as a main class, such as {@code javac}. */
record ToolRun(int exitCode, String stdout, String stderr) {

  private static final List<String> JVM_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "MAVEN_OPTS");

  /** Runs it to its end, in a folder of its own that is gone afterwards. */
  static ToolRun of(Map<String, String> environment, List<String> command) {
    try (TemporaryFolder folder = TemporaryFolder.create("tool-run")) {
      return in(folder.path(), environment, command);
    }
  }

  private static ToolRun in(Path folder, Map<String, String> environment, List<String> command) {
    Path stdout = folder.resolve("stdout.txt");
    Path stderr = folder.resolve("stderr.txt");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(folder.toFile())
            .redirectOutput(stdout.toFile())
            .redirectError(stderr.toFile());
    builder.environment().keySet().removeAll(JVM_VARIABLES);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(command + " did not end: " + Files.readString(stderr));
      }
      return new ToolRun(process.exitValue(), Files.readString(stdout), Files.readString(stderr));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + command, e);
    }
  }
}
