package io.collectoragent.runtime.quality;

import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.tables.StoredRows;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tells the age of data by the times that its rows have of their own. Thread-safe. */
final class DatedRows {

  private static final long OLDEST_MILLIS = Duration.ofDays(36_500).toMillis();

  private final Clock clock;
  private final RowTime times;
  private final GatheredData data;

  DatedRows(Clock clock, RowTime times, GatheredData data) {
    this.clock = clock;
    this.times = times;
    this.data = data;
  }

  void stored(RuledDbCall call, String collector) {
    StoredRows rows = call.rows();
    int column = rows.rule().timestamp();
    if (column == TableRule.NONE) {
      return;
    }
    long now = clock.nanoTime();
    long nowMillis = clock.epochMillis();
    String others = symbolOfOthers(call);
    for (int row = 0; row < rows.size(); row++) {
      String symbol = rows.symbol(row) == null ? others : rows.symbol(row);
      long millis = times.epochMillis(rows.value(row, column));
      if (symbol == null || millis == RowTime.UNKNOWN || rows.written(row) == 0) {
        continue;
      }
      Gathered gathered = data.of(collector, symbol);
      if (gathered != null) {
        gathered.age().hasDataOf(now - ageNanos(nowMillis - millis));
      }
    }
  }

  /** Of rows that do not tell; null where several were asked for. */
  private static String symbolOfOthers(RuledDbCall call) {
    boolean asked = call.run() != null && !call.run().symbols().isEmpty();
    return call.symbolOfOthers() == null && !asked ? DataQuality.ALL : call.symbolOfOthers();
  }

  /** A time to come is now. */
  private static long ageNanos(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(Math.min(OLDEST_MILLIS, Math.max(0, millis)));
  }
}
