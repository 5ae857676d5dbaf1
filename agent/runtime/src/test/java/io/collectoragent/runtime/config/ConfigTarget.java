package io.collectoragent.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import io.collectoragent.runtime.log.AgentLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A property, a variable, arguments and a file: valid settings come out, and lines of complaint.
 */
public final class ConfigTarget implements FuzzTarget {

  private static final String BETWEEN_PARTS = "\u001f";
  private static final int PARTS = 6;

  private final Path file;

  public ConfigTarget(Path folder) {
    this.file = folder.resolve("collector-agent.yaml");
  }

  @Override
  public String name() {
    return "config";
  }

  @Override
  public int textsInABuild() {
    return 200;
  }

  @Override
  public int longest() {
    return 16 * 1024;
  }

  /** A text of one part is each of them. */
  @Override
  public Object parse(String text) throws IOException {
    String[] parts = Arrays.copyOf(text.split(BETWEEN_PARTS, PARTS), PARTS);
    String missing = parts[1] == null ? text : "";
    Arrays.setAll(parts, i -> parts[i] == null ? missing : parts[i]);
    String arguments = parts[4];
    if (!parts[5].isEmpty()) {
      Files.write(file, parts[5].getBytes(StandardCharsets.UTF_8));
      arguments = "config=" + file + "," + arguments;
    }
    ConfigReader reader = new ConfigReader(Set.of("jdbc", "http-url-connection"));
    AgentConfig config =
        reader.read(
            Map.of("collector.agent." + parts[0], parts[1]),
            Map.of("COLLECTOR_AGENT_" + parts[2], parts[3]),
            arguments);
    assertThat(config.port()).isBetween(0, 65_535);
    assertThat(config.slowQueryMillis()).isNotNegative();
    assertThat(config.seriesLimit()).isPositive();
    assertThat(config.logLevel()).isNotNull();
    assertThat(config.host()).isNotEmpty();
    AgentLines.check(reader.complaints());
    return config.port() % 7
        + kinds(reader.complaints())
        + config.instrumentationEnabled("jdbc")
        + config.enabled();
  }

  private static String kinds(List<String> complaints) {
    StringBuilder kinds = new StringBuilder();
    for (String complaint : complaints) {
      int end = complaint.lastIndexOf(": ");
      kinds.append(complaint, Math.max(0, end), Math.min(complaint.length(), end + 40));
    }
    return kinds.substring(0, Math.min(kinds.length(), 200));
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "port\u001f8080\u001fLOG_LEVEL\u001fdebug\u001fhost=127.0.0.1,enabled=true\u001fport: 1",
        "\u001f\u001f\u001f\u001f\u001fslow:\n  query.ms: 5\ninstrumentation:\n  jdbc:\n    enabled: no",
        "\u001f\u001f\u001f\u001f\u001f- a\n- {port: 7}\n",
        "\u001f\u001f\u001f\u001f\u001fa: &a [x, y]\nb: *a\nport: !!int '7'\nhost: |\n  a\n  b\n",
        "series.limit\u001f\u0663\u001fPORT_9464\u001ftcp://1\u001fport\u001f{\"port\": 1e3}");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        "\u001f",
        "port",
        "host",
        "enabled",
        "log.level",
        "series.limit",
        "slow.query.ms",
        "config",
        "instrumentation.jdbc.enabled",
        "instrumentation.",
        ".enabled",
        "PORT",
        "SLOW_QUERY_MS",
        "INSTRUMENTATION_JDBC_ENABLED",
        "SERVICE_HOST",
        "true",
        "false",
        "yes",
        "1",
        "-1",
        "65536",
        "+80",
        "\u0663",
        "1e3",
        "0x10",
        "0o7",
        "1_000",
        "1:30",
        ".inf",
        ".nan",
        "~",
        "null",
        "=",
        ",",
        ":",
        ": ",
        ":\n  ",
        "\n",
        "\n\n",
        "\r",
        "\t",
        " ",
        "  ",
        "- ",
        "? ",
        "| ",
        "> ",
        "#",
        "&a ",
        "*a",
        "<<: ",
        "!!int ",
        "!!binary ",
        "!x ",
        "%YAML 1.1\n",
        "---\n",
        "...\n",
        "{",
        "}",
        "[",
        "]",
        "{{",
        "[[",
        "\"",
        "'",
        "\\",
        "\\x",
        "\"a\\nb\": ",
        "\u0000",
        "\ufeff",
        "\u0085",
        "\u2028",
        "\u007f",
        "\ud83d\ude00",
        "\ud800",
        "info",
        "off",
        "\u0131nfo");
  }
}
