package io.collectoragent.benchmarks.jmh;

import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.KnownSql;
import io.collectoragent.runtime.sql.SqlCache;
import io.collectoragent.runtime.sql.SqlParser;
import io.collectoragent.runtime.sql.SqlSummary;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A statement's summary: as it is found on each call, and as it is worked out once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SqlCacheBenchmark {

  private static final String SQL =
      "INSERT INTO price_data (symbol, price, volume, collected_at) VALUES ('bitcoin', ?, ?, NOW())";

  private final SqlParser parser = new SqlParser(Dialect.MYSQL);
  private final SqlCache cache = new SqlCache(parser);

  @Benchmark
  public KnownSql hit() {
    return cache.get(SQL);
  }

  @Benchmark
  public SqlSummary parse() {
    return parser.parse(SQL);
  }
}
