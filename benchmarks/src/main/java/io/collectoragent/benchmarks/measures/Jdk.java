package io.collectoragent.benchmarks.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK to measure on.
 *
 * @param home its folder
 * @param fullVersion such as {@code 17.0.19} or {@code 1.8.0_504}
 */
public record Jdk(Path home, String fullVersion) {

  private static final Pattern VERSION = Pattern.compile(" version \"([^\"]+)\"");

  /**
   * Asks it for its version; not all have a {@code release} file.
   *
   * @throws IllegalStateException if it does not tell
   */
  public static Jdk of(Path home) {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("bin/java").toString(), "-version")
            .redirectErrorStream(true);
    try (var output = builder.start().getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = VERSION.matcher(text);
      if (!version.find()) {
        throw new IllegalStateException(home + " names no version: " + text);
      }
      return new Jdk(home, version.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Such as 8 or 17. */
  public int version() {
    return Integer.parseInt(fullVersion.replaceFirst("^1\\.", "").split("[._-]")[0]);
  }
}
