package io.collectoragent.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.observation.DbCall;
import io.collectoragent.runtime.observation.DbServer;
import io.collectoragent.runtime.observation.TraceIds;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MysqlViewTest {

  private static final String SELECT = "select * from prices";

  private final MetricsFixture fixture = new MetricsFixture(2000);
  private final DbServer mysql = new DbServer("mysql", "crypto", "db1", 3306);
  private final DbServer mariadb = new DbServer("mariadb", "crypto", "db1", 3306);

  @Test
  void oneDatabaseUnderBothNamesIsOne() throws IOException {
    fixture.sql(mysql, SELECT, 3, 0);
    fixture.sql(mysql, SELECT, 400, 0);
    fixture.sql(mariadb, SELECT, 600, 0);
    String labels = "{database=\"crypto\",";
    assertThat(fixture.samples())
        .filteredOn(line -> line.startsWith("mysql_"))
        .doesNotHaveDuplicates()
        .contains(
            "mysql_queries_total" + labels + "} 3.0",
            "mysql_slow_queries_total" + labels + "} 2.0",
            "mysql_query_duration_seconds_count" + labels + "query_type=\"select\",} 3.0",
            "mysql_query_duration_seconds_bucket"
                + labels
                + "query_type=\"select\",le=\"0.005\",}"
                + " 1.0",
            "mysql_query_duration_seconds_bucket"
                + labels
                + "query_type=\"select\",le=\"0.5\",}"
                + " 2.0",
            "mysql_query_duration_seconds_bucket"
                + labels
                + "query_type=\"select\",le=\"+Inf\",}"
                + " 3.0");
  }

  @Test
  void theOriginalsKeepTheirSystems() throws IOException {
    fixture.sql(mysql, SELECT, 3, 0);
    fixture.sql(mariadb, SELECT, 3, 0);
    assertThat(fixture.samples())
        .contains(
            "db_queries_total{system=\"mysql\",database=\"crypto\",} 1.0",
            "db_queries_total{system=\"mariadb\",database=\"crypto\",} 1.0");
  }

  @Test
  void otherDatabasesStayApartAndOtherSystemsOut() throws IOException {
    fixture.sql(mysql, SELECT, 3, 0);
    fixture.sql(new DbServer("mysql", "news", "db1", 3306), SELECT, 3, 0);
    fixture.sql(new DbServer("h2database", "cache", null, -1), SELECT, 3, 0);
    assertThat(fixture.samples())
        .filteredOn(line -> line.startsWith("mysql_queries_total"))
        .containsExactlyInAnyOrder(
            "mysql_queries_total{database=\"crypto\",} 1.0",
            "mysql_queries_total{database=\"news\",} 1.0");
  }

  @Test
  void theExemplarsOfBothAreKept() throws IOException {
    DbCall fast = fixture.sql(mysql, SELECT, 3, 0);
    DbCall slow = fixture.sql(mariadb, SELECT, 600, 0);
    assertThat(fixture.text(MetricsFixture.OPEN_METRICS).lines())
        .filteredOn(line -> line.startsWith("mysql_query_duration_seconds_bucket"))
        .anyMatch(line -> line.contains(TraceIds.traceId(fast)))
        .anyMatch(line -> line.contains(TraceIds.traceId(slow)));
  }
}
