package io.collectoragent.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the command line asks for. Immutable.
 *
 * @param jdks homes of the JDKs to measure on; the first one is shown in full
 * @param topics what to measure
 * @param size how thoroughly
 */
record Options(List<Path> jdks, Set<Topic> topics, Size size) {

  /** What can be measured by itself. */
  enum Topic {
    CYCLE,
    JDBC,
    HTTP,
    SCRAPE,
    LOGS
  }

  /**
   * @throws IllegalArgumentException with a line for the user
   */
  static Options parse(String[] args) {
    List<Path> jdks = new ArrayList<>();
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    Size size = Size.FULL;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--quick" -> size = Size.QUICK;
        case "--jdk" -> jdks.add(jdk(value(args, ++i)));
        case "--only" -> topics.add(topic(value(args, ++i)));
        case "--rounds" -> size = size.rounds(rounds(value(args, ++i)));
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    return new Options(
        jdks.isEmpty() ? List.of(Path.of(System.getProperty("java.home"))) : jdks,
        topics.isEmpty() ? EnumSet.allOf(Topic.class) : topics,
        size);
  }

  private static String value(String[] args, int at) {
    if (at >= args.length) {
      throw new IllegalArgumentException(args[at - 1] + " wants a value");
    }
    return args[at];
  }

  private static Path jdk(String home) {
    Path path = Path.of(home);
    if (!Files.isExecutable(path.resolve("bin/java"))) {
      throw new IllegalArgumentException("--jdk " + home + " has no bin/java");
    }
    return path;
  }

  private static Topic topic(String name) {
    try {
      return Topic.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--only " + name + ": allows cycle, jdbc, http, scrape", e);
    }
  }

  private static int rounds(String number) {
    if (!number.matches("[1-9][0-9]?")) {
      throw new IllegalArgumentException("--rounds " + number + ": allows 1 to 99");
    }
    return Integer.parseInt(number);
  }
}
