package io.collectoragent.runtime.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorOfAgentTest {

  @TempDir private Path folder;

  @Test
  void passesAHealthyAgent() throws IOException {
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      DoctorRun run = DoctorRun.of(agent.address());

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .startsWith("http://" + agent.address() + ", an agent\n\nService status\n")
          .contains("\n13 pass, 0 fail, 5 unknown\n");
      assertThat(run.item("freshness of price-collector"))
          .isEqualTo("pass freshness of price-collector 12.5 s, bitcoin < 5 min");
      assertThat(run.item("coingecko quota")).isEqualTo("pass coingecko quota 70 % > 20 % left");
      assertThat(run.item("average response time"))
          .isEqualTo("pass average response time 0.1 s, coingecko since its start < 0.5 s");
      assertThat(run.item("API gateway")).startsWith("unknown ");
      assertThat(run.item("Redis")).startsWith("unknown ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crypto_data_freshness_seconds|301|freshness of price-collector|5 min, bitcoin < 5 min",
        "crypto_data_freshness_seconds|3700|gaps of a day|61.7 min, price-collector bitcoin < 60 min",
        "external_api_quota_usage_percent|80|coingecko quota|20 % > 20 % left",
        "external_api_latency_seconds_sum|250|average response time|0.5 s, coingecko since its start",
        "error_rate|0.01|error rate|1 %, price-collector < 1 %",
        "cpu_usage_percent|70|CPU usage|70 %, price-collector < 70 %",
        "memory_usage_percent|80|memory usage|80 %, price-collector < 80 %",
        "db_slow_queries_total|5|slow queries|1 %, crypto_prices since its start < 1 %",
        "crypto_data_completeness_ratio|0|symbol coverage|0 of 1, not price-collector bitcoin 100 %",
        "crypto_data_completeness_ratio|0.95|data completeness|95 %, price-collector bitcoin > 95 %",
        "data_availability_sla_ratio|0.989|SLA compliance|98.9 %, data availability of prices > 99 %"
      })
  void failsWhatIsAtOrBeyondItsLimit(String metric, String value, String item, String line)
      throws IOException {
    String page = FakeHost.HEALTHY.replaceAll("(?m)^(" + metric + "\\{.*\\}) .*$", "$1 " + value);
    try (FakeHost agent = FakeHost.agent(page)) {
      DoctorRun run = DoctorRun.of(agent.address());

      assertThat(run.item(item)).startsWith("FAIL " + item + " " + line);
      assertThat(run.out()).containsPattern("\n[0-9]+ pass, [12] fail \\(.*" + item + ".*\\)");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void believesTheAgentOnItsDependencies() throws IOException {
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      agent.page("/health", FakeHost.health(90_000, "false", ",\"last_error\":\"HTTP 503\""));

      DoctorRun run = DoctorRun.of(agent.address());

      assertThat(run.item("coingecko answers"))
          .isEqualTo("FAIL coingecko answers down, HTTP 503 answers");
      assertThat(run.item("databases")).isEqualTo("pass databases mysql crypto_prices up answer");
    }
  }

  @Test
  void failsAQuotaOfWhichOnlyTheRefusalIsKnown() throws IOException {
    String page = FakeHost.HEALTHY.replaceAll("(?m)^external_api_quota.*\n", "");
    try (FakeHost agent = FakeHost.agent(page)) {
      agent.page("/health", FakeHost.health(90_000, "true", ",\"rate_limited\":true"));

      assertThat(DoctorRun.of(agent.address()).item("coingecko quota"))
          .startsWith("FAIL coingecko quota refuses");
    }
  }

  /** What is no figure is not known, and no verdict. */
  @ParameterizedTest
  @CsvSource({"NaN", "+Inf", "-Inf", "many"})
  void takesNoFigureForUnknown(String value) throws IOException {
    String page = FakeHost.HEALTHY.replaceAll("(?m)^(error_rate.*) .*$", "$1 " + value);
    try (FakeHost agent = FakeHost.agent(page)) {
      DoctorRun run = DoctorRun.of(agent.address());

      assertThat(run.item("error rate")).isEqualTo("unknown error rate not known yet < 1 %");
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void doesNotHoldItsStartAgainstAYoungProcess() throws IOException {
    String page =
        FakeHost.HEALTHY
            .replaceAll("(?m)^(data_availability.*) .*$", "$1 0.8")
            .replaceAll("(?m)^(crypto_data_completeness.*) .*$", "$1 0.8")
            .replaceAll("(?m)^(crypto_collection_requests.*) .*$", "$1 20");
    try (FakeHost agent = FakeHost.agent(page)) {
      agent.page("/health", FakeHost.health(200, "true", ""));
      DoctorRun young = DoctorRun.of(agent.address());
      agent.page("/health", FakeHost.health(900, "true", ""));
      DoctorRun old = DoctorRun.of(agent.address());

      assertThat(young.item("SLA compliance"))
          .isEqualTo(
              "unknown SLA compliance 80 %, data availability of prices;"
                  + " too early, up 3.3 min > 99 %");
      assertThat(young.item("data completeness")).contains("; too early, up ");
      assertThat(young.exitCode()).isZero();
      assertThat(old.item("SLA compliance")).startsWith("FAIL ");
      assertThat(old.item("data completeness")).startsWith("FAIL ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void failsWhatIsMissingBesideWhatMayStillCome(boolean youngFirst) throws IOException {
    String missing = "crypto_data_completeness_ratio{collector=\"%s\",symbol=\"%s\",} 0\n";
    String rare = missing.formatted("macro-collector", "gdp");
    String often = missing.formatted("price-collector", "bitcoin");
    String page =
        FakeHost.HEALTHY.replaceAll("(?m)^crypto_data_completeness.*\n", "")
            + (youngFirst ? rare + often : often + rare)
            + "crypto_collection_requests_total{collector=\"macro-collector\",symbol=\"gdp\",} 1\n";
    try (FakeHost agent = FakeHost.agent(page)) {
      agent.page("/health", FakeHost.health(200, "true", ""));
      DoctorRun run = DoctorRun.of(agent.address());

      assertThat(run.item("symbol coverage"))
          .isEqualTo("FAIL symbol coverage 0 of 2, not price-collector bitcoin 100 %");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void countsBetweenTwoLooks() throws IOException {
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      String later =
          FakeHost.HEALTHY
              .replaceAll("(?m)^(db_queries_total.*) .*$", "$1 510")
              .replaceAll("(?m)^(db_slow_queries_total.*) .*$", "$1 4")
              // Began anew.
              .replaceAll("(?m)^(external_api_latency_seconds_sum.*) .*$", "$1 12")
              .replaceAll("(?m)^(external_api_latency_seconds_count.*) .*$", "$1 10");

      DoctorRun run =
          DoctorRun.of(() -> agent.page("/metrics", later), "--over", "30s", agent.address());

      assertThat(run.item("slow queries"))
          .isEqualTo("FAIL slow queries 40 %, crypto_prices in 30 s < 1 %");
      assertThat(run.item("average response time"))
          .isEqualTo("FAIL average response time 1.2 s, coingecko in 30 s < 0.5 s");
      assertThat(run.item("freshness of price-collector")).startsWith("pass ");
    }
  }

  /** A label may be what an API or a stranger has called something. */
  @Test
  void letsNoLabelSpeakToTheTerminal() throws IOException {
    String evil = "\u001b[2J\u009b1m\u202eevil\u0007";
    String page = FakeHost.HEALTHY.replace("price-collector", evil + "price");
    try (FakeHost agent = FakeHost.agent(page)) {
      DoctorRun run = DoctorRun.of(agent.address());
      DoctorRun json = DoctorRun.of("--json", agent.address());

      assertThat(run.out().chars().filter(c -> c != '\n' && !(c >= ' ' && c <= '~'))).isEmpty();
      assertThat(json.out().chars().filter(c -> c != '\n' && !(c >= ' ' && c <= '~'))).isEmpty();
      assertThat(run.out()).contains("freshness of ?[2J?1m?evil?price");
    }
  }

  @Test
  void takesLimitsFromCollectorsFiles() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("news.yaml"),
            """
        collectors: {news: {every: 1h}}
        objectives: {data_availability: {all: {fresh: 1s}}}
        """);
    Path own =
        Files.writeString(
            folder.resolve("prices.yaml"),
            """
        collectors: {price-collector: {every: 2s}}
        objectives:
          data_availability: {prices: {symbols: ["bit*"], fresh: 10s}}
          api_response_time: [{provider: coingecko, under: 50ms}]
        health: {ignore: [coindesk.com]}
        """);
    String page =
        FakeHost.HEALTHY
            + "external_api_requests_total{provider=\"coindesk.com\",status=\"503\",} 9\n";
    try (FakeHost agent = FakeHost.agent(page)) {
      DoctorRun run =
          DoctorRun.of(
              "--collectors", other.toString(), agent.address(), "--collectors", own.toString());

      assertThat(run.item("freshness of price-collector"))
          .isEqualTo("FAIL freshness of price-collector 12.5 s, bitcoin < 10 s");
      assertThat(run.item("average response time"))
          .isEqualTo("FAIL average response time 0.1 s, coingecko since its start < 0.05 s");
      assertThat(run.out()).doesNotContain("coindesk.com");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "health: {ready_when_fresh: {'*': 10s}}|10 s",
        "collectors: {price-collector: {every: 2h}}|6 h",
        "collectors: {price-collector: {every: 1s}}|5 min",
        "collectors: {}|5 min"
      })
  void ofAgesThatAreNotPromisedTakesWhatIsNearest(String yaml, String limit) throws IOException {
    Path file = Files.writeString(folder.resolve("collectors.yaml"), yaml);
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      assertThat(
              DoctorRun.of("--collectors", file.toString(), agent.address())
                  .item("freshness of price-collector"))
          .endsWith("12.5 s, bitcoin < " + limit);
    }
  }

  @Test
  void hasOneJsonDocumentForAllAddresses() throws IOException {
    String slow = FakeHost.HEALTHY.replaceAll("(?m)^(cpu_usage.*) .*$", "$1 99");
    try (FakeHost healthy = FakeHost.agent(FakeHost.HEALTHY);
        FakeHost busy = FakeHost.agent(slow)) {
      DoctorRun run = DoctorRun.of("--json", healthy.address(), busy.address(), "127.0.0.1:1");

      JsonNode reports = new ObjectMapper().readTree(run.out());
      assertThat(reports).hasSize(3);
      assertThat(reports.findValuesAsText("exit_code")).containsExactly("0", "1", "2");
      assertThat(reports.get(2).get("error").asText()).startsWith("does not answer (");
      assertThat(run.err()).hasLineCount(1);
      assertThat(run.exitCode()).isEqualTo(2);
      JsonNode cpu = item(reports.get(1), "CPU usage");
      assertThat(cpu.get("verdict").asText()).isEqualTo("fail");
      assertThat(cpu.get("value").asDouble()).isEqualTo(0.99);
      assertThat(cpu.get("threshold").asDouble()).isEqualTo(0.7);
      assertThat(cpu.get("unit").asText()).isEqualTo("ratio");
      assertThat(item(reports.get(1), "databases").has("value")).isFalse();
    }
  }

  @Test
  void sumsUpSeveralAddresses() throws IOException {
    try (FakeHost agent = FakeHost.agent(FakeHost.HEALTHY)) {
      DoctorRun run = DoctorRun.of(agent.address(), "127.0.0.1:1");

      assertThat(run.out()).endsWith("\n2 addresses: 1 pass, 0 fail, 1 could not be asked\n");
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  private static JsonNode item(JsonNode report, String name) {
    for (JsonNode item : report.get("items")) {
      if (item.get("item").asText().equals(name)) {
        return item;
      }
    }
    throw new AssertionError("no " + name + " in " + report);
  }
}
