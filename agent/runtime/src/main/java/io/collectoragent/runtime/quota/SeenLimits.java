package io.collectoragent.runtime.quota;

import io.collectoragent.runtime.providers.QuotaRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what headers said of limits: never throws, whatever a server sent. For the thread that asks
 * for the figures.
 */
final class SeenLimits {

  /** Where nothing tells a window: most are of a minute to an hour. */
  private static final long USUAL_MILLIS = 3_600_000;

  private final List<QuotaRule> rules;

  /**
   * @param rules what is known of the provider's quotas otherwise
   */
  SeenLimits(List<QuotaRule> rules) {
    this.rules = rules;
  }

  /** All limits that make sense, whether they still hold or not. */
  List<Standing> of(SeenHeaders seen) {
    Map<String, Bucket> buckets = new LinkedHashMap<>();
    List<Standing> standings = new ArrayList<>();
    String state = null;
    String policy = null;
    for (int i = 0; i < seen.headers.length; i++) {
      LimitHeader header = seen.headers[i];
      String value = seen.values[i];
      if (value == null) {
        continue;
      }
      if (header.kind() == LimitHeader.Kind.STATE) {
        state = value;
      } else if (header.kind() == LimitHeader.Kind.POLICY) {
        policy = value;
      } else if (header.kind() != LimitHeader.Kind.RESOURCE) {
        buckets.computeIfAbsent(header.bucket(), name -> new Bucket()).take(header, value);
      }
    }
    for (Bucket bucket : buckets.values()) {
      addTo(standings, bucket.standing(seen.millis));
    }
    if (state != null) {
      for (StructuredLimit limit : StructuredLimit.of(state, policy)) {
        addTo(standings, limit.standing(seen.millis, usualMillis()));
      }
    }
    return standings;
  }

  private static void addTo(List<Standing> standings, Standing standing) {
    if (standing != null) {
      standings.add(standing);
    }
  }

  private long usualMillis() {
    long shortest = Long.MAX_VALUE;
    for (QuotaRule rule : rules) {
      shortest = Math.min(shortest, rule.seconds() * 1_000);
    }
    return shortest == Long.MAX_VALUE ? USUAL_MILLIS : shortest;
  }

  private QuotaRule ruleOf(LimitHeader used) {
    for (QuotaRule rule : rules) {
      if (used.name().equals(rule.usedHeader())) {
        return rule;
      }
    }
    return null;
  }

  /** What the headers about one thing say. */
  private final class Bucket {
    private long limit = Figures.UNKNOWN;
    private long remaining = Figures.UNKNOWN;
    private long used = Figures.UNKNOWN;
    private String reset;
    private long windowSeconds;
    private boolean byTheClock;

    void take(LimitHeader header, String value) {
      windowSeconds = Math.max(windowSeconds, header.windowSeconds());
      switch (header.kind()) {
        case LIMIT:
          limit = Figures.count(value);
          break;
        case REMAINING:
          remaining = Figures.count(value);
          break;
        case USED:
          used = Figures.count(value);
          takeRule(ruleOf(header));
          break;
        default:
          reset = value;
      }
    }

    private void takeRule(QuotaRule rule) {
      if (rule != null && limit < 0) {
        limit = rule.limit();
        windowSeconds = rule.seconds();
        byTheClock = true;
      }
    }

    /** Null where it does not say what is left. */
    Standing standing(long seenAt) {
      long left = remaining;
      if (left < 0 && limit > 0 && used >= 0) {
        left = Math.max(0, limit - used);
      }
      if (left < 0) {
        return null;
      }
      long all = limit < 0 && used >= 0 ? left + used : limit;
      return new Standing(all >= left ? all : -1, left, resetMillis(seenAt));
    }

    private long resetMillis(long seenAt) {
      long told = Moments.epochMillis(reset, seenAt);
      if (told != Moments.UNKNOWN) {
        return told;
      }
      long window = windowSeconds > 0 ? windowSeconds * 1_000 : usualMillis();
      return byTheClock ? seenAt - seenAt % window + window : seenAt + window;
    }
  }
}
