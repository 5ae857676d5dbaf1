package io.collectoragent.runtime.rules;

import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time such as {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h} or {@code 1d}. */
public final class DurationText {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d)");

  private DurationText() {}

  /** Nanoseconds. */
  static long nanos(RuleNode node, String least, String most) throws BadRule {
    long nanos = nanos(node.text());
    if (nanos < 0) {
      throw node.bad(node.quoted() + " is no time such as 500ms, 30s, 5m, 2h or 1d");
    }
    if (nanos < nanos(least) || nanos > nanos(most)) {
      throw node.bad(node.quoted() + " is not from " + least + " to " + most);
    }
    return nanos;
  }

  /** -1 where it is none. */
  public static long nanos(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() ? unit(form.group(2)).toNanos(Long.parseLong(form.group(1))) : -1;
  }

  private static TimeUnit unit(String text) {
    switch (text) {
      case "ms":
        return TimeUnit.MILLISECONDS;
      case "s":
        return TimeUnit.SECONDS;
      case "m":
        return TimeUnit.MINUTES;
      case "h":
        return TimeUnit.HOURS;
      default:
        return TimeUnit.DAYS;
    }
  }
}
