package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.collectoragent.testbed.OtlpReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the agent's settings, the program prints, stores and ends as ever. */
class ControlRunIT {

  @RegisterExtension
  static final WireMockExtension API =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @TempDir Path folder;

  @Test
  void isWhatItIsWithoutTheAgent() {
    new CertainEnd(API, folder).endsAsEver();
  }

  @Test
  void isTheSameWithTheAgent() {
    CertainEnd run = new CertainEnd(API, folder).attached();

    Outcome outcome = run.endsAsEverObserved();

    assertThat(outcome.metrics().sum("crypto_collection_records_total")).isEqualTo(18);
    assertThat(outcome.agentLines()).hasLineCount(1).contains(" INFO ");
  }

  @Test
  void aFileThatIsNoYamlCostsOneLine() throws IOException {
    Path broken = Files.writeString(folder.resolve("agent.yml"), "port: [9464\n  host: {");

    costsOneLine(broken, "WARN config file " + broken + ": cannot be read (line 2: ");
  }

  @Test
  void aFileOfAnotherShapeCostsOneLine() throws IOException {
    Path list = Files.writeString(folder.resolve("agent.yml"), "- port\n- host\n");

    costsOneLine(
        list, "WARN config file " + list + ": expected `key: value` lines, the file is ignored");
  }

  @Test
  void aFileThatIsNotThereCostsOneLine() {
    Path missing = folder.resolve("missing.yml");

    costsOneLine(missing, "WARN config file " + missing + ": cannot be read (");
  }

  @Test
  void aFileThatCannotBeReadCostsOneLine() throws IOException {
    // A folder, because root may read every file.
    Path unreadable = Files.createDirectory(folder.resolve("agent.yml"));

    costsOneLine(unreadable, "WARN config file " + unreadable + ": cannot be read (");
  }

  /** All works but what the endpoint tells, which the file may have protected. */
  private void costsOneLine(Path file, String begin) {
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      CertainEnd run = new CertainEnd(API, folder).attached();
      run.program().property("collector.agent.config", file.toString());
      run.program()
          .environment(
              Map.of(
                  "OTEL_TRACES_EXPORTER",
                  "otlp",
                  "OTEL_EXPORTER_OTLP_ENDPOINT",
                  receiver.endpoint().toString()));

      Outcome outcome = run.endsAsEver();

      assertThat(outcome.agentLines().lines())
          .hasSize(2)
          .satisfies(
              lines ->
                  assertThat(lines.get(0))
                      .startsWith("[collector-agent] " + begin)
                      .endsWith(
                          "; only /live and /ready are answered, for this may protect the rest"),
              lines ->
                  assertThat(lines.get(1))
                      .contains(" INFO ", ", /live and /ready on port ")
                      .doesNotContain("metrics on"));
      assertThat(receiver.spans()).isNotEmpty();
    }
  }

  @Test
  void aFileIsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("agent.yml"),
            "instrumentation:\n  jdbc.enabled: false\nlog.level: info\n");
    CertainEnd run = new CertainEnd(API, folder).attached();
    run.program().property("collector.agent.config", file.toString());

    Outcome outcome = run.endsAsEverObserved();

    assertThat(outcome.metrics().find("db_queries_total")).isEmpty();
    assertThat(outcome.metrics().sum("external_api_requests_total")).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"property", "environment", "argument"})
  void isTheSameWhenSwitchedOff(String where) {
    CertainEnd run = new CertainEnd(API, folder);
    switch (where) {
      case "property" -> run.attached().program().property("collector.agent.enabled", "false");
      case "environment" ->
          run.attached().program().environment(Map.of("COLLECTOR_AGENT_ENABLED", "false"));
      default -> run.attachedWith("enabled=false");
    }

    assertThat(run.endsAsEver().agentLines()).isEmpty();
  }
}
