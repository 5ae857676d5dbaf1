package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.ForkedJava;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of {@code legacy.CertainEnd}, of which it is known what comes out: the control run
 * without the agent says the same.
 */
final class CertainEnd {

  private static final String ROUND =
      "%1$d: answered 24%n%1$d: stored 3%n%1$d: raised 3%n%1$d: failed as state 42S02%n"
          + "%1$d: java.io.FileNotFoundException%n";
  private static final String STDOUT =
      ROUND.formatted(1) + ROUND.formatted(2) + ROUND.formatted(3) + "done\n";
  private static final List<String> ROWS =
      List.of(
          "1 coin-0 1.0",
          "1 coin-1 2.5",
          "1 coin-2 4.0",
          "2 coin-0 1.0",
          "2 coin-1 2.5",
          "2 coin-2 4.0",
          "3 coin-0 1.0",
          "3 coin-1 2.5",
          "3 coin-2 4.0");

  private final Path database;
  private final Program program;

  /**
   * @param folder for the database; each run needs one of its own
   */
  CertainEnd(WireMockExtension api, Path folder) {
    api.stubFor(
        get(urlPathEqualTo("/simple/price")).willReturn(okJson("{\"bitcoin\":{\"usd\":1.50}}")));
    api.stubFor(get(urlPathEqualTo("/missing")).willReturn(notFound()));
    this.database = folder.resolve("prices");
    this.program =
        Program.of("legacy.CertainEnd", "h2-2.2.224.jar")
            .arguments(api.baseUrl(), database.toString());
  }

  /** With the agent, to be configured further. */
  CertainEnd attached() {
    return attached(Checkout.find().agentJar());
  }

  /** With an agent of one's own. */
  CertainEnd attached(Path jar) {
    program.agent(jar.toString());
    return this;
  }

  /** With arguments to the agent. */
  CertainEnd attachedWith(String arguments) {
    program.agent(Checkout.find().agentJar() + "=" + arguments);
    return this;
  }

  Program program() {
    return program;
  }

  /** Runs it without an agent that answers, and checks what came of it. */
  Outcome endsAsEver() {
    try (ForkedJava running = program.start()) {
      return asEver(Outcome.ofAlone(running));
    }
  }

  /** Runs it with an agent that answers, and checks what came of it. */
  Outcome endsAsEverObserved() {
    try (ForkedJava running = program.start()) {
      return asEver(Outcome.ofAttached(running));
    }
  }

  /** The same, and all that it did was counted, in silence but for one line. */
  Outcome endsAsEverCounted() {
    Outcome outcome = endsAsEverObserved();
    assertThat(outcome.metrics().sum("crypto_collection_records_total")).isEqualTo(18);
    assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(6);
    assertThat(outcome.metrics().sum("db_queries_total")).isEqualTo(10);
    assertThat(outcome.metrics().find("collector_agent_failures_total")).isEmpty();
    assertThat(outcome.agentLines()).hasLineCount(1).contains(" INFO ");
    return outcome;
  }

  /** Checks what came of a run of this program. */
  Outcome asEver(Outcome outcome) {
    assertThat(outcome.stdout()).as(outcome.stderr()).isEqualTo(STDOUT);
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(Rows.of(database)).isEqualTo(ROWS);
    return outcome;
  }
}
