package io.collectoragent.runtime.log;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/**
 * Prints one line to the operator. On stderr, since stdout is the collector's, and through no
 * logging library, since each of them is one that the collector may use. Thread-safe.
 */
public final class AgentLog {

  private static final int SUBJECTS_AT_MOST = 200;
  private static final int LONGEST_LINE = 4_000;
  private static final int WARNINGS_AT_MOST = 50;

  private final PrintStream out;
  private final LogLevel threshold;
  private final ConcurrentMap<String, Boolean> said = new ConcurrentHashMap<>();
  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();

  public AgentLog(PrintStream out, LogLevel threshold) {
    this.out = out;
    this.threshold = threshold;
  }

  public void debug(String line) {
    print(LogLevel.DEBUG, line);
  }

  public void info(String line) {
    print(LogLevel.INFO, line);
  }

  public void warn(String line) {
    keep(line);
    print(LogLevel.WARN, line);
  }

  public void error(String line) {
    keep(line);
    print(LogLevel.ERROR, line);
  }

  /** Warns of what the program does, which is none of the agent's own warnings: it is not kept. */
  public void event(String line) {
    print(LogLevel.WARN, line);
  }

  /** Warns the first time only that this subject is named; the number of subjects is bounded. */
  public void warnOnce(String subject, String line) {
    if (said.size() < SUBJECTS_AT_MOST && said.putIfAbsent(subject, Boolean.TRUE) == null) {
      warn(line);
    }
  }

  /** The last warnings and errors, the oldest first, also where they were not to be printed. */
  public List<String> warnings() {
    return new ArrayList<>(warnings);
  }

  private void print(LogLevel level, String line) {
    if (level.compareTo(threshold) >= 0) {
      out.println("[collector-agent] " + level + " " + inOneLine(line));
    }
  }

  /** What is said again and again shall not push out what was said once. */
  private void keep(String line) {
    String warning = inOneLine(line);
    if (!warnings.contains(warning)) {
      warnings.add(warning);
      if (warnings.size() > WARNINGS_AT_MOST) {
        warnings.poll();
      }
    }
  }

  /** Settings, which lines repeat, may hold anything, what a terminal obeys included. */
  private static String inOneLine(String line) {
    StringBuilder text = new StringBuilder(line);
    if (text.length() > LONGEST_LINE) {
      text.setLength(LONGEST_LINE);
      text.append('…');
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        text.setCharAt(i, ' ');
      }
    }
    return text.toString();
  }
}
