package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.api.Trouble;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The collectors by themselves, against the imitations and a real database. */
class SamplesRunTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private static EmbeddedMariaDb database;
  private static FakeApis apis;

  @BeforeAll
  static void start() {
    database = EmbeddedMariaDb.start();
    apis = FakeApis.start(Trouble.NONE);
  }

  @AfterAll
  static void stop() {
    apis.close();
    database.close();
  }

  @Test
  void pricesAreStored() throws SQLException {
    assertThat(run(SampleCollector.PRICES))
        .isEqualTo(
            """
            Price collector started for bitcoin,ethereum,solana
            Round 1: 3 prices
            Round 2: 3 prices
            """);
    assertThat(rows(SampleCollector.PRICES)).isEqualTo(6);
  }

  @Test
  void newsAreStoredOnce() throws SQLException {
    assertThat(run(SampleCollector.NEWS))
        .isEqualTo(
            """
            * guardian: 5 new
            * rss: 4 new
            * guardian: 1 new
            * rss: 1 new
            """);
    assertThat(rows(SampleCollector.NEWS)).isEqualTo(11);
  }

  @Test
  void seriesAreKeptUpToDate() throws SQLException {
    assertThat(run(SampleCollector.MACRO))
        .isEqualTo("run 1: 4 of 4 series\nrun 2: 4 of 4 series\n");
    assertThat(rows(SampleCollector.MACRO)).isEqualTo(16);
  }

  private static String run(SampleCollector sample) {
    JavaCommand command =
        sample.command(Checkout.find(), apis.url(), database.jdbcUrl(), Duration.ofMillis(50), 2);
    try (ForkedJava child = command.start()) {
      assertThat(child.await(SOON)).as(child.stderr()).isZero();
      return child.stdout();
    }
  }

  private static long rows(SampleCollector sample) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM " + sample.table())) {
      result.next();
      return result.getLong(1);
    }
  }
}
