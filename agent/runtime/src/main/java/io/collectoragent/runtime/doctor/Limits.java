package io.collectoragent.runtime.doctor;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What is healthy: as the guide's daily checklist has it, and of what a collectors file declares as
 * that says. Stricter than the alerts, for it is read by day. Immutable.
 */
final class Limits {

  static final Limit QUOTA_LEFT = Limit.above(0.2, Unit.RATIO).of("left");
  static final Limit ERROR_RATE = Limit.below(0.01, Unit.RATIO);
  static final Limit CPU = Limit.below(0.7, Unit.RATIO);
  static final Limit MEMORY = Limit.below(0.8, Unit.RATIO);
  static final Limit SLA = Limit.above(0.99, Unit.RATIO);
  static final Limit COMPLETENESS = Limit.above(0.95, Unit.RATIO);

  /** As the alert on accuracy has it; the checklist has none. */
  static final Limit ACCURACY = Limit.above(0.95, Unit.RATIO);

  /** As the alert on connections has it. */
  static final Limit CONNECTIONS = Limit.below(0.8, Unit.RATIO).of("in use");

  /** Of queries; what is slow, the agent is told by {@code slow.query.ms}. */
  static final Limit SLOW_QUERIES = Limit.below(0.01, Unit.RATIO);

  /** Of an API's answers; one that is refused now and then is no outage. */
  static final Limit FAILED_CALLS = Limit.below(0.1, Unit.RATIO).of("fail");

  static final double GAP_SECONDS = TimeUnit.HOURS.toSeconds(1);

  private static final double RESPONSE_SECONDS = 0.5;

  /** What comes more rarely than the limit for its like may miss two runs, and not three. */
  private static final int RUNS_TO_MISS = 3;

  /** What a process misses while it starts, and is forgiven. */
  private static final double START_SECONDS = 60;

  private final DeclaredRules declared;

  Limits(DeclaredRules declared) {
    this.declared = declared;
  }

  /** How old a collector's data of a symbol may be. */
  Limit age(String collector, String symbol) {
    OptionalLong fresh = declared.fresh(collector, symbol);
    return Limit.below(
        fresh.isPresent()
            ? seconds(fresh.getAsLong())
            : Math.max(
                usualAge(collector), RUNS_TO_MISS * seconds(declared.every(collector).orElse(0))),
        Unit.SECONDS);
  }

  /** By what it is called; where that tells nothing, as the alert on freshness has it. */
  private static double usualAge(String collector) {
    if (collector.contains("price")) {
      return TimeUnit.MINUTES.toSeconds(5);
    }
    if (isOfNews(collector)) {
      return TimeUnit.HOURS.toSeconds(1);
    }
    // FRED publishes on working days.
    return collector.contains("macro")
        ? TimeUnit.DAYS.toSeconds(4)
        : TimeUnit.MINUTES.toSeconds(30);
  }

  /** Nobody writes about every coin every hour, so what came last tells whether it comes. */
  static boolean isOfNews(String collector) {
    return collector.contains("news") || collector.contains("sentiment");
  }

  /** How long a provider's answers may take on average. */
  Limit responseTime(String provider) {
    OptionalLong under = declared.under(provider);
    return Limit.below(
        under.isPresent() ? seconds(under.getAsLong()) : RESPONSE_SECONDS, Unit.SECONDS);
  }

  boolean ignores(String provider) {
    return declared.ignores(provider);
  }

  /**
   * Whether what a share lacks may be no more than what a process misses while it starts: a minute,
   * or two runs where these are further apart.
   *
   * @param uptimeSeconds what the share is of, as long as the process is younger than its window
   * @param intervalSeconds from one run to the next; 0 where it is not known
   */
  boolean mayBeTheStart(double share, double uptimeSeconds, double intervalSeconds) {
    OptionalLong window = declared.window();
    return (!window.isPresent() || uptimeSeconds < seconds(window.getAsLong()))
        && (1 - share) * uptimeSeconds <= Math.max(START_SECONDS, 2 * intervalSeconds);
  }

  private static double seconds(long nanos) {
    return nanos / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
