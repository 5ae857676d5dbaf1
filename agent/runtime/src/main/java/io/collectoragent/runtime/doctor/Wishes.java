package io.collectoragent.runtime.doctor;

import io.collectoragent.runtime.rules.DurationText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the command line asks for. Immutable. */
final class Wishes {

  private static final long LONGEST_NANOS = TimeUnit.HOURS.toNanos(1);

  private final List<String> addresses = new ArrayList<>();
  private final List<String> collectorsFiles = new ArrayList<>();
  private String tokenFile;
  private String userFile;
  private long overSeconds;
  private boolean json;

  /**
   * @throws Unasked if it is not understood
   */
  Wishes(List<String> arguments) throws Unasked {
    Iterator<String> left = arguments.iterator();
    while (left.hasNext()) {
      read(left.next(), left);
    }
    if (addresses.isEmpty()) {
      throw new Unasked("which URL? Such as http://localhost:9464, or a Prometheus'");
    }
    if (tokenFile != null && userFile != null) {
      throw new Unasked("--token-file and --user-file: only one of them can be sent");
    }
  }

  private void read(String argument, Iterator<String> left) throws Unasked {
    switch (argument) {
      case "--json":
        json = true;
        break;
      case "--collectors":
        collectorsFiles.add(value(argument, left));
        break;
      case "--token-file":
        tokenFile = value(argument, left);
        break;
      case "--user-file":
        userFile = value(argument, left);
        break;
      case "--over":
        overSeconds = seconds(value(argument, left));
        break;
      default:
        if (argument.startsWith("-")) {
          // Not what it was given, which may be secret.
          throw new Unasked(argument.split("=", 2)[0] + ": is no option; see --help");
        }
        addresses.add(argument);
    }
  }

  private static String value(String option, Iterator<String> left) throws Unasked {
    if (!left.hasNext()) {
      throw new Unasked(option + ": needs a value; see --help");
    }
    return left.next();
  }

  private static long seconds(String text) throws Unasked {
    long nanos = DurationText.nanos(text);
    if (nanos < TimeUnit.SECONDS.toNanos(1) || nanos > LONGEST_NANOS) {
      throw new Unasked("--over " + text + ": is no time from 1s to 1h, such as 30s or 5m");
    }
    return TimeUnit.NANOSECONDS.toSeconds(nanos);
  }

  /** One at least, as they were typed. */
  List<String> addresses() {
    return addresses;
  }

  List<String> collectorsFiles() {
    return collectorsFiles;
  }

  /** Null where none is named. */
  String tokenFile() {
    return tokenFile;
  }

  /** Null where none is named. */
  String userFile() {
    return userFile;
  }

  /** What is counted, is counted in that time; 0 where nobody says. */
  long overSeconds() {
    return overSeconds;
  }

  boolean json() {
    return json;
  }
}
