package io.collectoragent.benchmarks.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a JVM tells of itself by its performance counters, through the {@code jcmd} of the JDK that
 * runs the benchmark. The first question loads a few classes in it, so this comes last.
 *
 * @param pid of a JVM that is alive when asked
 */
record JvmFigures(long pid) {

  private static final Pattern LOADED = Pattern.compile("java\\.cls\\.(shared)?[lL]oadedClasses");
  private static final Pattern USED =
      Pattern.compile("sun\\.gc\\.generation\\.\\d+\\.space\\.\\d+\\.used");
  private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

  double loadedClasses() {
    return sum(LOADED);
  }

  /** What is left of the heap after a full collection, in MB of 2^20 bytes. */
  double heapMegabytesAfterCollection() {
    ask("GC.run");
    return sum(USED) / BYTES_PER_MEGABYTE;
  }

  private double sum(Pattern counters) {
    return ask("PerfCounter.print")
        .lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2 && counters.matcher(pair[0]).matches())
        .mapToDouble(pair -> Double.parseDouble(pair[1]))
        .sum();
  }

  private String ask(String question) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process process =
          new ProcessBuilder(jcmd.toString(), Long.toString(pid), question)
              .redirectErrorStream(true)
              .start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("jcmd " + question + ": " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
