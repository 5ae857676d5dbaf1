package io.collectoragent.runtime.doctor;

import static io.collectoragent.runtime.doctor.FakeHost.series;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DoctorOfPrometheusTest {

  private static final String NAME = "\"__name__\":";

  @Test
  void namesTheCollectorThatIsDown() throws IOException {
    try (FakeHost prometheus = prometheus()) {
      prometheus.query(
          "up{job=\"crypto-collectors\"}",
          series("\"service\":\"news-collector\",\"instance\":\"b:9464\"", "0"),
          series("\"service\":\"price-collector\",\"instance\":\"a:9464\"", "1"));

      DoctorRun run = DoctorRun.of(prometheus.address() + "/graph");

      assertThat(run.out()).startsWith("http://" + prometheus.address() + ", a Prometheus\n");
      assertThat(run.item("collectors running"))
          .isEqualTo("FAIL collectors running 1 of 2, not news-collector b:9464 all");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void refusesOneThatScrapesNoAgent() throws IOException {
    try (FakeHost prometheus = new FakeHost().query("vector(1)", series("", "1"))) {
      DoctorRun run = DoctorRun.of(prometheus.address());

      assertThat(run.err()).contains("is a Prometheus that scrapes no agent").hasLineCount(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  /** Where labels are not honoured, the target's own have taken the agent's names. */
  @Test
  void prefersTheAgentsLabelsToTheTargets() throws IOException {
    try (FakeHost prometheus = prometheus()) {
      prometheus.query(
          "__name__=~",
          series(
              NAME
                  + "\"api_response_time_sla_ratio\",\"endpoint\":\"metrics\","
                  + "\"exported_endpoint\":\"/simple/price\"",
              "0.5"),
          series(
              NAME
                  + "\"error_rate\",\"service\":\"kubernetes-name\","
                  + "\"exported_service\":\"price-collector\"",
              "0.5"));

      DoctorRun run = DoctorRun.of(prometheus.address());

      assertThat(run.item("SLA compliance"))
          .isEqualTo("FAIL SLA compliance 50 %, api response time of /simple/price > 99 %");
      assertThat(run.item("error rate")).isEqualTo("FAIL error rate 50 %, price-collector < 1 %");
    }
  }

  /** Others show such names too. */
  @Test
  void looksAtNoGaugeOfAStranger() throws IOException {
    String agents = series(NAME + "\"memory_usage_percent\",\"service\":\"price-collector\"", "50");
    String strangers = series(NAME + "\"memory_usage_percent\",\"service\":\"nginx\"", "99");
    try (FakeHost prometheus = prometheus()) {
      prometheus
          .query("} and on (job, instance) collector_agent_build_info", agents)
          .query("__name__=~", agents, strangers);

      DoctorRun run = DoctorRun.of(prometheus.address());

      assertThat(run.item("memory usage"))
          .isEqualTo("pass memory usage 50 %, price-collector < 80 %");
    }
  }

  @Test
  void believesTheExportersOfDatabases() throws IOException {
    try (FakeHost prometheus = prometheus()) {
      prometheus
          .query("__name__=~", "")
          .query("mysql_up", series("\"instance\":\"db:9104\"", "0"))
          .query("redis_up", series("\"instance\":\"cache:9121\"", "1"));

      DoctorRun run = DoctorRun.of(prometheus.address());

      assertThat(run.item("databases")).isEqualTo("FAIL databases mysql db:9104 down answer");
      assertThat(run.item("Redis")).isEqualTo("pass Redis redis cache:9121 up answers");
    }
  }

  /** As its alert does; a push gateway is none. */
  @Test
  void failsAGatewayOfWhichACopyIsDown() throws IOException {
    try (FakeHost prometheus = prometheus()) {
      prometheus
          .query(
              "up{job=\"crypto-api-gateway\"}",
              series("\"service\":\"data-api-gateway\",\"instance\":\"g:8000\"", "1"),
              series("\"service\":\"data-api-gateway\",\"instance\":\"h:8000\"", "0"))
          .query("gateway", series("\"job\":\"pushgateway\",\"instance\":\"p:9091\"", "1"));

      DoctorRun run = DoctorRun.of(prometheus.address());

      assertThat(run.item("API gateway"))
          .isEqualTo("FAIL API gateway 1 of 2, not data-api-gateway h:8000 all");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void takesTheNewestOfSeveralCopies() throws IOException {
    String data = "\"collector\":\"price-collector\",\"symbol\":\"bitcoin\",\"instance\":";
    try (FakeHost prometheus = prometheus()) {
      prometheus.query(
          "__name__=~",
          series(NAME + "\"crypto_data_freshness_seconds\"," + data + "\"a:9464\"", "9000"),
          series(NAME + "\"crypto_data_freshness_seconds\"," + data + "\"b:9464\"", "20"));

      assertThat(DoctorRun.of(prometheus.address()).item("freshness of price-collector"))
          .isEqualTo("pass freshness of price-collector 20 s, bitcoin < 5 min");
    }
  }

  @Test
  void looksAtTheLastHourWhereNothingCameLately() throws IOException {
    try (FakeHost prometheus = prometheus()) {
      prometheus
          .query(
              "external_api_requests_total[5m]",
              series("\"provider\":\"coingecko\",\"status\":\"200\"", "10"),
              series("\"provider\":\"fred\",\"status\":\"200\"", "0"))
          .query(
              "external_api_requests_total[1h]",
              series("\"provider\":\"coingecko\",\"status\":\"503\"", "100"),
              series("\"provider\":\"fred\",\"status\":\"503\"", "3"));

      DoctorRun run = DoctorRun.of(prometheus.address());

      assertThat(run.item("coingecko answers"))
          .isEqualTo("pass coingecko answers 0 %, in 5 min or 1 h < 10 % fail");
      assertThat(run.item("fred answers"))
          .isEqualTo("FAIL fred answers 100 %, in 5 min or 1 h < 10 % fail");
    }
  }

  @Test
  void looksAtTheTimeThatIsAskedFor() throws IOException {
    try (FakeHost prometheus = prometheus()) {
      prometheus
          .query("db_queries_total[30s]", series("\"database\":\"crypto_prices\"", "10"))
          .query("db_slow_queries_total[30s]", series("\"database\":\"crypto_prices\"", "1"));

      assertThat(DoctorRun.of("--over", "30s", prometheus.address()).item("slow queries"))
          .isEqualTo("FAIL slow queries 10 %, crypto_prices in 30 s < 1 %");
    }
  }

  @Test
  void knowsTheGapsOfADay() throws IOException {
    try (FakeHost prometheus = prometheus()) {
      prometheus.query(
          "[1d:5m]", series("\"collector\":\"price-collector\",\"symbol\":\"bitcoin\"", "7000"));

      assertThat(DoctorRun.of(prometheus.address()).item("gaps of a day"))
          .isEqualTo("FAIL gaps of a day 116.7 min, price-collector bitcoin < 60 min");
    }
  }

  @Test
  void saysWhatAQueryWasAnsweredThatIsRefused() throws IOException {
    try (FakeHost prometheus = prometheus()) {
      prometheus.page(
          "/api/v1/query",
          exchange -> {
            boolean first = exchange.getRequestURI().toString().contains("vector");
            FakeHost.reply(
                exchange,
                first ? 200 : 503,
                first
                    ? "{\"status\":\"success\",\"data\":{\"result\":[]}}"
                    : "{\"status\":\"error\",\"error\":\"query timed out\"}");
          });

      DoctorRun run = DoctorRun.of(prometheus.address());

      assertThat(run.err()).contains("answers 503 to a query: query timed out (up").hasLineCount(1);
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  private static FakeHost prometheus() throws IOException {
    return new FakeHost()
        .query("up{job=\"crypto-collectors\"}", series("\"instance\":\"a:9464\"", "1"));
  }
}
