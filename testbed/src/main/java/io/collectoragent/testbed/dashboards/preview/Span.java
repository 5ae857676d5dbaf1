package io.collectoragent.testbed.dashboards.preview;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that is shown, in seconds since 1970. Immutable.
 *
 * @param step between two points of a line
 */
record Span(long from, long to, long step) {

  private static final Pattern AGO = Pattern.compile("now-(\\d+)([smhdw])");
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "m", 60L, "h", 3_600L, "d", 86_400L, "w", 604_800L);
  private static final long POINTS = 240;

  /** From a minute to a week. */
  private static final long[] ROUND = {
    60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400, 172_800, 604_800
  };

  /**
   * @param from such as {@code now-1h}
   * @throws IllegalArgumentException if it is not understood
   */
  static Span until(long now, String from) {
    Matcher ago = AGO.matcher(from);
    if (!ago.matches()) {
      throw new IllegalArgumentException("from=" + from + " is not understood; try now-1h");
    }
    long length = Math.max(60, Long.parseLong(ago.group(1)) * SECONDS.get(ago.group(2)));
    long step = Math.max(1, length / POINTS);
    // On whole steps, so that lines do not tremble from one look to the next.
    long to = now / step * step;
    return new Span(to - length, to, step);
  }

  /** A round time, of which no more than so many are in it. */
  long roundPart(int most) {
    for (long round : ROUND) {
      if (length() <= round * most) {
        return round;
      }
    }
    return ROUND[ROUND.length - 1];
  }

  long length() {
    return to - from;
  }
}
