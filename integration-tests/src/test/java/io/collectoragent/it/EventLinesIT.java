package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent tells of failed runs and slow calls, where that is asked for, once a minute each. */
class EventLinesIT {

  private static final String NOBODY = "http://127.0.0.1:1/v1/prices?api_key=secret-of-url";
  private static final String RUN =
      "run troubled-prices failed after \\d+\\.\\d s: java\\.lang\\.IllegalStateException";
  private static final String CALL =
      "slow GET /v1/prices of 127\\.0\\.0\\.1 took \\d+\\.\\d s and failed \\(ConnectException\\)";
  private static final String QUERY = "slow SELECT on prices took \\d+\\.\\d s";

  @Test
  void areNotThereUnlessAskedFor() {
    Outcome alone = program().alone();

    Outcome outcome = ended(attached());

    assertThat(outcome.agentLines()).hasLineCount(1);
    assertThat(outcome.stdout()).isEqualTo(alone.stdout());
  }

  @Test
  void areLinesOfTheAgents() {
    Outcome outcome =
        ended(attached().property("collector.agent.log.events", "true"), " WARN run ");

    List<String> lines =
        outcome.agentLines().lines().filter(line -> line.contains(" WARN ")).toList();
    assertThat(lines).allMatch(line -> line.matches(".*, trace [0-9a-f]{32}")).hasSize(3);
    assertThat(lines).filteredOn(line -> line.matches(".*WARN " + RUN + ",.*")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.matches(".*WARN " + CALL + ",.*")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.matches(".*WARN " + QUERY + ",.*")).hasSize(1);
    assertThat(outcome.agentLines()).doesNotContain("secret");
    assertThat(outcome.stdout()).isEqualTo("done\n");
  }

  /** In place of the program's own there is nothing that they could go with: it logs nothing. */
  @Test
  void areLinesOfJsonWhereThereAreSuch() {
    Outcome outcome =
        ended(
            attached()
                .property("collector.agent.log.events", "true")
                .property("collector.agent.logging.json", "replace"),
            "\"message\":\"run ");

    assertThat(outcome.agentLines()).hasLineCount(1);
    assertThat(outcome.stderr()).doesNotContain("secret");
    List<JsonNode> lines =
        LoudLines.of(outcome.stderr().lines().filter(line -> line.startsWith("{")).toList()).all();
    assertThat(lines)
        .hasSize(3)
        .allMatch(line -> line.get("module").asText().equals("collector-agent"))
        .allMatch(line -> line.get("trace_id").asText().matches("[0-9a-f]{32}"))
        .allMatch(line -> line.get("context").get("collector").asText().equals("troubled-prices"));
    JsonNode run =
        lines.stream().filter(line -> line.get("message").asText().matches(RUN)).findAny().get();
    assertThat(run.get("level").asText()).isEqualTo("ERROR");
    assertThat(run.get("exception").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(run.get("stack_trace").asText())
        .contains("\tat legacy.TroubledPrices$PriceJob.run(TroubledPrices.java:");
    assertThat(run.get("correlation_id").asText()).isNotEmpty();
  }

  private static Program program() {
    return Program.of("legacy.TroubledPrices", "h2-2.2.224.jar").arguments(NOBODY);
  }

  private static Program attached() {
    return program()
        .agent(Checkout.find().agentJar().toString())
        .property("collector.agent.slow.query.ms", "0")
        .property("collector.agent.slow.call.ms", "0");
  }

  /** Before its end, waits for lines that have these in them. */
  private static Outcome ended(Program program, String... awaited) {
    try (ForkedJava running = program.start()) {
      for (String part : awaited) {
        running.awaitLine(line -> line.contains(part), Outcome.LIMIT);
      }
      return Outcome.ofAttached(running);
    }
  }
}
