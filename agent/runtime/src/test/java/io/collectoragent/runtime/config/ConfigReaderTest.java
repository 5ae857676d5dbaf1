package io.collectoragent.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.LogLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

  private static final Map<String, String> NOTHING = Map.of();

  private final ConfigReader reader = new ConfigReader(Set.of("jdbc", "apache-httpclient-4"));

  @TempDir Path folder;

  @Test
  void hasDefaultsThatNeedNoComplaint() {
    AgentConfig config = reader.read(NOTHING, NOTHING, null);

    assertThat(config.enabled()).isTrue();
    assertThat(config.port()).isEqualTo(9464);
    assertThat(config.logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(config.seriesLimit()).isEqualTo(2000);
    assertThat(config.instrumentationEnabled("jdbc")).isTrue();
    assertThat(reader.complaints()).isEmpty();
  }

  @Test
  void prefersPropertyToEnvironmentToFileToArguments() throws IOException {
    Path file = folder.resolve("agent.yaml");
    Files.writeString(file, "port: 3\nslow:\n  query.ms: 30\nseries.limit: 3\nhost: file\n");

    AgentConfig config =
        reader.read(
            Map.of("collector.agent.port", "1"),
            Map.of("COLLECTOR_AGENT_PORT", "2", "COLLECTOR_AGENT_SLOW_QUERY_MS", "20"),
            "port=4,slow.query.ms=40,series.limit=4,log.level=debug,config=" + file);

    assertThat(config.port()).isEqualTo(1);
    assertThat(config.slowQueryMillis()).isEqualTo(20);
    assertThat(config.seriesLimit()).isEqualTo(3);
    assertThat(config.host()).isEqualTo("file");
    assertThat(config.logLevel()).isEqualTo(LogLevel.DEBUG);
    assertThat(reader.complaints()).isEmpty();
  }

  @Test
  void namesKeyValueAndWhatIsAllowedAndUsesTheDefault() {
    AgentConfig config =
        reader.read(
            Map.of("collector.agent.port", "many", "collector.agent.prot", "9"), NOTHING, null);

    assertThat(config.port()).isEqualTo(9464);
    assertThat(reader.complaints())
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "system property port=many: allows a port from 0 (any) to 65535,"
                            + " 9464 is used"))
        .anySatisfy(line -> assertThat(line).contains("prot=9", "is not known", "port"));
  }

  @Test
  void switchesSingleInstrumentationsOff() {
    AgentConfig config =
        reader.read(
            Map.of("collector.agent.instrumentation.jdbc.enabled", "false"),
            Map.of("COLLECTOR_AGENT_INSTRUMENTATION_APACHE_HTTPCLIENT_4_ENABLED", "false"),
            null);

    assertThat(config.instrumentationEnabled("jdbc")).isFalse();
    assertThat(config.instrumentationEnabled("apache-httpclient-4")).isFalse();
    assertThat(reader.complaints()).isEmpty();
  }

  @Test
  void saysInOneLineThatAFileIsUnreadable() throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "port: [1, 2\nhost: {");

    assertThat(reader.read(NOTHING, NOTHING, "config=" + broken).port()).isEqualTo(9464);
    assertThat(reader.read(NOTHING, NOTHING, "config=/does/not/exist").port()).isEqualTo(9464);

    assertThat(reader.complaints()).hasSize(2);
    assertThat(reader.complaints()).noneMatch(line -> line.contains("\n"));
    assertThat(reader.complaints().get(0))
        .contains(broken.toString(), "line 2", "ignored", "; only /live and /ready are answered");
  }

  @Test
  void showsAValueOfAFileInOneLineWhateverItsShape() throws IOException {
    Path file = folder.resolve("shapes.yaml");
    Files.writeString(file, "port: [1, 2]\nlog.level: |\n  very\n  loud\nhost:\n");

    AgentConfig config = reader.read(NOTHING, NOTHING, "config=" + file);

    assertThat(config.host()).as("a key without a value").isEqualTo("0.0.0.0");
    assertThat(reader.complaints())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("port=[1,2]: allows a port"))
        .anySatisfy(line -> assertThat(line).contains("log.level=very loud: allows debug"));
  }

  @Test
  void takesAValueAsItIsWritten() throws IOException {
    Path file = folder.resolve("words.yaml");
    Files.writeString(file, "port: 0x10\nhost: 010\nenabled: off\n");

    assertThat(reader.read(NOTHING, NOTHING, "config=" + file).host()).isEqualTo("010");

    assertThat(reader.complaints())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("port=0x10: allows"),
            line -> assertThat(line).contains("enabled=off: allows true or false"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a\n  b: *a\n",
        "a: &a {k1: 1, k2: 2}\nb: &b {a1: *a, a2: *a, a3: *a, a4: *a}\n"
            + "c: &c {b1: *b, b2: *b, b3: *b, b4: *b}\nd: &d {c1: *c, c2: *c, c3: *c, c4: *c}\n"
            + "e: &e {d1: *d, d2: *d, d3: *d, d4: *d}\nf: &f {e1: *e, e2: *e, e3: *e, e4: *e}\n"
            + "g: &g {f1: *f, f2: *f, f3: *f, f4: *f}\nh: {g1: *g, g2: *g, g3: *g, g4: *g}\n"
      })
  void letsNoFileGrowWithoutEnd(String yaml) throws IOException {
    Path file = folder.resolve("aliases.yaml");
    Files.writeString(file, yaml);

    reader.read(NOTHING, NOTHING, "config=" + file);

    assertThat(reader.complaints())
        .singleElement()
        .asString()
        .contains("cannot be read (more than", "it is ignored");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"javascript:alert('{trace_id}')", "https://jaeger.example/", "//{trace_id}", "x"})
  void refusesAnAddressOfTracesThatIsNone(String address) {
    AgentConfig config =
        reader.read(Map.of("collector.agent.page.trace.url", address), NOTHING, null);

    assertThat(config.value(Setting.PAGE_TRACE_URL)).isEmpty();
    assertThat(reader.complaints()).singleElement().asString().contains("{trace_id}");
  }

  @Test
  void takesAnAddressOfTraces() {
    String address = "https://jaeger.example/trace/{trace_id}";
    AgentConfig config =
        reader.read(Map.of("collector.agent.page.trace.url", address), NOTHING, null);

    assertThat(config.value(Setting.PAGE_TRACE_URL)).isEqualTo(address);
    assertThat(reader.complaints()).isEmpty();
  }

  @Test
  void knowsAllInstrumentationsWhetherSwitchedOffOrNot() {
    AgentConfig config =
        reader.read(Map.of("collector.agent.instrumentation.jdbc.enabled", "false"), NOTHING, null);

    assertThat(config.instrumentations()).containsExactlyInAnyOrder("jdbc", "apache-httpclient-4");
    assertThat(config.instrumentationEnabled("jdbc")).isFalse();
  }
}
