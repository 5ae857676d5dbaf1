package io.collectoragent.benchmarks.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux tells of a process without asking it.
 *
 * @param pid of a process that is alive when asked
 * @see <a href="https://man7.org/linux/man-pages/man5/proc.5.html">proc(5)</a>
 */
record ProcessFigures(long pid) {

  private static final double TICKS_PER_SECOND = 100;
  private static final double KILOBYTES_PER_MEGABYTE = 1024;

  /** User and system time of all its threads, in seconds, in steps of 10 ms. */
  double cpuSeconds() {
    String stat = read("stat");
    // The second field is the program's name, which may hold anything but ends in the last ')'.
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) / TICKS_PER_SECOND;
  }

  /** In MB of 2^20 bytes. */
  double residentMegabytes() {
    return status("VmRSS") / KILOBYTES_PER_MEGABYTE;
  }

  /** The most it ever was, in the same unit. */
  double peakResidentMegabytes() {
    return status("VmHWM") / KILOBYTES_PER_MEGABYTE;
  }

  double threads() {
    return status("Threads");
  }

  private double status(String key) {
    return read("status")
        .lines()
        .filter(line -> line.startsWith(key + ":"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + key + " of process " + pid));
  }

  private String read(String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException e) {
      throw new UncheckedIOException("process " + pid + " has ended", e);
    }
  }
}
