package io.collectoragent.benchmarks;

import io.collectoragent.benchmarks.measures.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Says where and when it was measured, in one line. */
final class Machine {

  private static final long KILOBYTES_PER_GIGABYTE = 1024 * 1024;

  private Machine() {}

  static String describe(List<Jdk> jdks) {
    String memory = value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", "");
    return "%s, %d cores of %s, %d GB, JDK %s"
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            value(Path.of("/proc/cpuinfo"), "model name"),
            Math.round((double) Long.parseLong(memory) / KILOBYTES_PER_GIGABYTE),
            jdks.stream().map(Jdk::fullVersion).collect(Collectors.joining(", ")));
  }

  private static String value(Path file, String key) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("an unknown kind");
    } catch (IOException e) {
      throw new UncheckedIOException("only Linux tells what is needed here", e);
    }
  }
}
