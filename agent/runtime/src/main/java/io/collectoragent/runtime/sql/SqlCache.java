package io.collectoragent.runtime.sql;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers what was found out about a thousand statements or so. Thread-safe; a hit takes no lock
 * and allocates nothing.
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
   * What is known of a statement.
   *
   * @param sql may be null
   */
  public KnownSql get(String sql) {
    if (sql == null || sql.length() > SqlParser.LONGEST_READ_IN_FULL) {
      return parser.know(sql);
    }
    Generations current = generations;
    KnownSql known = current.young.statements.get(sql);
    if (known == null) {
      known = current.old.statements.get(sql);
    }
    return known == null ? read(sql) : known;
  }

  private KnownSql read(String sql) {
    KnownSql known = parser.know(sql);
    Generation young = generations.young;
    young.statements.put(sql, known);
    if (young.characters.addAndGet(sql.length()) > CHARACTERS
        || young.statements.size() >= STATEMENTS) {
      age(young);
    }
    return known;
  }

  private synchronized void age(Generation full) {
    if (generations.young == full) {
      generations = new Generations(new Generation(), full);
    }
  }

  /** How many statements are remembered. */
  int size() {
    Generations current = generations;
    return current.young.statements.size() + current.old.statements.size();
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
    private final ConcurrentMap<String, KnownSql> statements = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();
  }
}
