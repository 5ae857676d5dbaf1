package io.collectoragent.runtime.sql;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers the summaries of about a thousand statements. Thread-safe; a hit takes no lock and
 * allocates nothing.
 *
 * <p>There are two generations: new statements go into the young one; once that is full it becomes
 * the old one and what was old is dropped. A statement in use is then read anew, now and then,
 * which costs less than counting its uses would on every call.
 */
public final class SqlCache {
  private static final int STATEMENTS = 500;

  /** Statements with values in them are long and never seen twice: they must not fill the heap. */
  private static final long CHARACTERS = 1_000_000;

  private final SqlParser parser;
  private volatile Generations generations = new Generations(new Generation(), new Generation());

  public SqlCache(SqlParser parser) {
    this.parser = parser;
  }

  /**
   * The summary of a statement.
   *
   * @param sql may be null
   */
  public SqlSummary get(String sql) {
    if (sql == null || sql.length() > SqlParser.LONGEST_READ_IN_FULL) {
      return parser.parse(sql);
    }
    Generations current = generations;
    SqlSummary known = current.young.summaries.get(sql);
    if (known == null) {
      known = current.old.summaries.get(sql);
    }
    return known == null ? read(sql) : known;
  }

  private SqlSummary read(String sql) {
    SqlSummary summary = parser.parse(sql);
    Generation young = generations.young;
    young.summaries.put(sql, summary);
    if (young.characters.addAndGet(sql.length()) > CHARACTERS
        || young.summaries.size() >= STATEMENTS) {
      age(young);
    }
    return summary;
  }

  private synchronized void age(Generation full) {
    if (generations.young == full) {
      generations = new Generations(new Generation(), full);
    }
  }

  /** How many statements are remembered. */
  int size() {
    Generations current = generations;
    return current.young.summaries.size() + current.old.summaries.size();
  }

  private static final class Generations {
    private final Generation young;
    private final Generation old;

    Generations(Generation young, Generation old) {
      this.young = young;
      this.old = old;
    }
  }

  private static final class Generation {
    private final ConcurrentMap<String, SqlSummary> summaries = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();
  }
}
