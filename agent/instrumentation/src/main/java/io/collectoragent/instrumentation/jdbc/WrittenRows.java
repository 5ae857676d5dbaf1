package io.collectoragent.instrumentation.jdbc;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.Group;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.RuledDbCall;
import io.collectoragent.runtime.rows.BatchSymbols;
import io.collectoragent.runtime.tables.StoredRows;
import java.sql.BatchUpdateException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How many rows a driver reports written: its update counts, for statements that write. */
final class WrittenRows {

  /** Their update count may be read twice; others (Oracle's) give it to the first who asks. */
  private static final Set<String> REPEATABLE =
      new HashSet<>(
          Arrays.asList(
              "mysql", "mariadb", "postgresql", "h2database", "hsqldb", "derby", "sqlite"));

  private final Observer observer;

  WrittenRows(Observer observer) {
    this.observer = observer;
  }

  /**
   * @param result what the execution returned: a count, whether there is a result set, or that
   */
  long of(DbCall call, Statement statement, Object result) {
    if (!call.query().sql().writesRows()) {
      return 0;
    }
    if (result instanceof Integer || result instanceof Long) {
      return Math.max(0, ((Number) result).longValue());
    }
    return Boolean.FALSE.equals(result) ? ask(call, statement) : 0;
  }

  /**
   * @param symbols are told what was written of each entry; null where they are not known
   * @param result of {@code executeBatch} or {@code executeLargeBatch}; null where it failed
   * @param thrown a failed batch tells what was written before it failed
   */
  static long ofBatch(DbCall call, BatchSymbols symbols, Object result, Throwable thrown) {
    if (!call.query().sql().writesRows()) {
      return 0;
    }
    StoredRows values = call instanceof RuledDbCall ? ((RuledDbCall) call).rows() : null;
    if (result instanceof long[]) {
      return sum((long[]) result, symbols, values);
    }
    int[] counts = result instanceof int[] ? (int[]) result : null;
    if (thrown instanceof BatchUpdateException) {
      counts = ((BatchUpdateException) thrown).getUpdateCounts();
    }
    return counts == null ? 0 : sum(counts, symbols, values);
  }

  private static long sum(int[] counts, BatchSymbols symbols, StoredRows values) {
    long rows = 0;
    for (int i = 0; i < counts.length; i++) {
      rows += written(i, rows(counts[i]), symbols, values);
    }
    return rows;
  }

  private static long sum(long[] counts, BatchSymbols symbols, StoredRows values) {
    long rows = 0;
    for (int i = 0; i < counts.length; i++) {
      rows += written(i, rows(counts[i]), symbols, values);
    }
    return rows;
  }

  private static long written(int entry, long rows, BatchSymbols symbols, StoredRows values) {
    if (symbols != null) {
      symbols.written(entry, rows);
    }
    if (values != null) {
      values.written(entry, rows);
    }
    return rows;
  }

  /** "It worked, the number is not known": rewritten batches say so, and one row is the least. */
  private static long rows(long count) {
    return count == Statement.SUCCESS_NO_INFO ? 1 : Math.max(0, count);
  }

  private long ask(DbCall call, Statement statement) {
    if (!REPEATABLE.contains(call.query().server().system())) {
      return 0;
    }
    int before = observer.mute(Group.JDBC);
    try {
      return Math.max(0, statement.getUpdateCount());
    } catch (Throwable odd) {
      return 0;
    } finally {
      observer.unmute(before);
    }
  }
}
