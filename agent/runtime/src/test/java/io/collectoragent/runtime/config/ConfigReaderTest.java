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
    assertThat(reader.complaints().get(0)).contains(broken.toString(), "line 2", "ignored");
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
}
