package io.collectoragent.runtime.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlCacheTest {
  private final SqlCache cache = new SqlCache(new SqlParser(Dialect.MYSQL));

  @Test
  void remembersASummary() {
    KnownSql first = cache.get("SELECT a FROM t");

    assertThat(cache.get("SELECT a FROM " + "t")).isSameAs(first);
    assertThat(cache.size()).isEqualTo(1);
  }

  @Test
  void takesNullForNoStatement() {
    assertThat(cache.get(null).summary().operation()).isEqualTo("OTHER");
    assertThat(cache.size()).isZero();
  }

  @Test
  void doesNotRememberHugeStatements() {
    cache.get("SELECT " + "a".repeat(SqlParser.LONGEST_READ_IN_FULL));

    assertThat(cache.size()).isZero();
  }

  @Test
  void holdsABoundedNumberOfStatements() {
    for (int i = 0; i < 10_000; i++) {
      cache.get("SELECT a FROM t WHERE b = " + i);
      assertThat(cache.size()).isLessThanOrEqualTo(1000);
    }
  }

  @Test
  void holdsABoundedNumberOfCharacters() {
    String long_ = "SELECT a FROM t WHERE b = '" + "x".repeat(9_000);
    for (int i = 0; i < 1_000; i++) {
      cache.get(long_ + i + "'");
    }
    assertThat(cache.size()).isLessThan(250);
  }

  @Test
  void keepsWhatWasReadLastWhenFull() {
    for (int i = 0; i < 600; i++) {
      cache.get("SELECT " + i);
    }
    KnownSql last = cache.get("SELECT 599");

    assertThat(cache.get("SELECT 599")).isSameAs(last);
  }

  @Test
  void answersManyThreadsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> answers =
          IntStream.range(0, 4).mapToObj(n -> threads.submit(this::tablesAreRight)).toList();
      for (Future<Boolean> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS)).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean tablesAreRight() {
    return IntStream.range(0, 20_000)
        .allMatch(
            i -> cache.get("SELECT a FROM t" + i % 1500).summary().table().equals("t" + i % 1500));
  }
}
