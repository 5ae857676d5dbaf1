package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The collectors by themselves, against the imitations and a real database. The later ones work on
 * what the earlier ones have stored.
 */
@TestMethodOrder(OrderAnnotation.class)
class SamplesRunTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private static EmbeddedMariaDb database;
  private static FakeApis apis;

  @BeforeAll
  static void start() {
    database = EmbeddedMariaDb.start();
    apis = FakeApis.start();
  }

  @AfterAll
  static void stop() {
    apis.close();
    database.close();
  }

  @Test
  @Order(1)
  void pricesAreStored() throws SQLException {
    assertThat(run(SampleCollector.PRICES))
        .isEqualTo(
            """
            Price collector started for 35 coins
            Round 1: 35 prices
            Round 2: 35 prices
            """);
    assertThat(rows(SampleCollector.PRICES)).isEqualTo(70);
  }

  @Test
  @Order(2)
  void newsAreStoredOnce() throws SQLException {
    assertThat(run(SampleCollector.NEWS))
        .isEqualTo(
            """
            * guardian: 5 new
            * coindesk: 4 new
            * cointelegraph: 4 new
            * guardian: 1 new
            * coindesk: 1 new
            * cointelegraph: 1 new
            """);
    assertThat(rows(SampleCollector.NEWS)).isEqualTo(16);
  }

  @Test
  @Order(3)
  void seriesAreKeptUpToDate() throws SQLException {
    assertThat(run(SampleCollector.MACRO))
        .isEqualTo("run 1: 4 of 4 series\nrun 2: 4 of 4 series\n");
    assertThat(rows(SampleCollector.MACRO)).isEqualTo(16);
  }

  @Test
  @Order(4)
  void headlinesAreJudged() throws SQLException {
    assertThat(run(SampleCollector.SENTIMENT))
        .isEqualTo("16 headlines, 12 unsure\n0 headlines, 0 unsure\n");
    assertThat(rows(SampleCollector.SENTIMENT)).isEqualTo(16 + 2);
  }

  @Test
  @Order(5)
  void indicatorsAreCalculated() throws SQLException {
    assertThat(run(SampleCollector.INDICATORS))
        .isEqualTo("indicators: 35 of 35 symbols\nindicators: 35 of 35 symbols\n");
    assertThat(rows(SampleCollector.INDICATORS)).isEqualTo(2 * 35 * 4);
  }

  @Test
  @Order(6)
  void featuresAreBuilt() throws SQLException {
    assertThat(run(SampleCollector.FEATURES)).isEqualTo("features: 70\nfeatures: 70\n");
    assertThat(rows(SampleCollector.FEATURES)).isEqualTo(2 * 70);
  }

  private static String run(SampleCollector sample) {
    JavaCommand command =
        sample.command(Checkout.find(), apis, database.jdbcUrl(), Duration.ofMillis(50), 2);
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
