package io.collectoragent.runtime.recent;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbConnect;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.SpanNames;
import io.collectoragent.runtime.observation.TraceIds;
import io.collectoragent.runtime.redaction.SafeMessage;
import io.collectoragent.runtime.redaction.UrlRedactor;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is kept of a call or run that ended. Immutable.
 *
 * <p>Not the observation, which leads to the run and to what was thrown; and not the exception
 * either: even one of the JDK's knows, behind its stack trace, the classes that it came through,
 * and would keep a redeployed application's loader. What may be said of it is asked at once.
 */
public final class RecentCall {

  private final String name;
  private final String partner;
  private final String collector;
  private final String errorType;
  private final String message;
  private final HttpTarget target;
  private final String sql;
  private final long endEpochNanos;
  private final long durationNanos;
  private final long traceIdHigh;
  private final long traceIdLow;
  private final boolean traced;

  /** Shared by all that are alike. */
  private final LongAdder times;

  private final long firstEpochNanos;

  private RecentCall(Observation ended, String partner, HttpTarget target, String sql) {
    CollectionRun run = ended.run();
    this.name = SpanNames.of(ended);
    this.partner = partner;
    this.collector = run == null ? null : run.collector().name();
    this.errorType = ended.errorType();
    this.message = SafeMessage.of(ended.thrown());
    this.target = target;
    this.sql = sql;
    this.endEpochNanos = ended.endEpochNanos();
    this.durationNanos = ended.durationNanos();
    this.traceIdHigh = ended.traceIdHigh();
    this.traceIdLow = ended.traceIdLow();
    this.traced = ended.sampled();
    this.times = new LongAdder();
    this.firstEpochNanos = endEpochNanos;
    times.increment();
  }

  private RecentCall(RecentCall call, RecentCall before) {
    this.name = call.name;
    this.partner = call.partner;
    this.collector = call.collector;
    this.errorType = call.errorType;
    this.message = call.message;
    this.target = call.target;
    this.sql = call.sql;
    this.endEpochNanos = call.endEpochNanos;
    this.durationNanos = call.durationNanos;
    this.traceIdHigh = call.traceIdHigh;
    this.traceIdLow = call.traceIdLow;
    this.traced = call.traced;
    this.times = before.times;
    this.firstEpochNanos = before.firstEpochNanos;
    times.increment();
  }

  static RecentCall of(Observation ended) {
    if (ended instanceof HttpCall) {
      HttpCall call = (HttpCall) ended;
      return new RecentCall(call, call.endpoint().provider(), call.target(), null);
    }
    if (ended instanceof DbCall) {
      DbCall call = (DbCall) ended;
      return new RecentCall(
          call, call.query().server().database(), null, call.query().sql().text());
    }
    if (ended instanceof DbConnect) {
      return new RecentCall(ended, ((DbConnect) ended).server().database(), null, null);
    }
    return new RecentCall(ended, null, null, null);
  }

  /** The same, counted with those that were alike. */
  RecentCall afterOthers(RecentCall before) {
    return new RecentCall(this, before);
  }

  /** Whether whoever looks takes both for the same happening again. */
  boolean isAlike(RecentCall other) {
    return name.equals(other.name)
        && Objects.equals(errorType, other.errorType)
        && Objects.equals(partner, other.partner)
        && Objects.equals(collector, other.collector);
  }

  /** How many were alike, itself included, since {@link #firstEpochNanos}. */
  public long times() {
    return times.sum();
  }

  /** When the first of them ended, in nanoseconds since 1970. */
  public long firstEpochNanos() {
    return firstEpochNanos;
  }

  /** As its span is called, such as {@code GET /coins/{id}}. */
  public String name() {
    return name;
  }

  /** The API or database; null for a run. */
  public String partner() {
    return partner;
  }

  /** Whose run it was or belonged to; null outside any run. */
  public String collector() {
    return collector;
  }

  /** A bounded word; null where it went well, and for a run that failed by its calls. */
  public String errorType() {
    return errorType;
  }

  /** What may be said of the exception; null where that is nothing. */
  public String message() {
    return message;
  }

  /**
   * The address without what is secret in it, or the statement without its literals; null where
   * there is neither. Worked out anew each time.
   */
  public String detail(UrlRedactor urls) {
    return target == null
        ? sql
        : urls.redact(target.scheme(), target.host(), target.port(), target.path(), target.query());
  }

  /** Nanoseconds since 1970. */
  public long endEpochNanos() {
    return endEpochNanos;
  }

  public long durationNanos() {
    return durationNanos;
  }

  /** 32 hexadecimal digits. */
  public String traceId() {
    return TraceIds.traceId(traceIdHigh, traceIdLow);
  }

  /** Whether its trace is exported. */
  public boolean isTraced() {
    return traced;
  }
}
