package io.collectoragent.testbed.dashboards.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dashboard in Grafana's classic model, as far as it is shown. Immutable.
 *
 * @param from where the time that is shown begins unless another is chosen, such as {@code now-1h}
 * @param variables but for the data source
 * @param panels rows among them, in order
 */
public record ShownDashboard(
    String uid,
    String title,
    String description,
    String from,
    List<Variable> variables,
    List<ShownPanel> panels) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Those of a folder, in the order of their names.
   *
   * @throws UncheckedIOException if one is no JSON
   */
  public static List<ShownDashboard> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(ShownDashboard::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ShownDashboard read(Path file) {
    try {
      JsonNode json = JSON.readTree(file.toFile());
      return new ShownDashboard(
          json.get("uid").asText(),
          json.get("title").asText(),
          json.path("description").asText(),
          json.at("/time/from").asText("now-1h"),
          variables(json.at("/templating/list")),
          panels(json.get("panels")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Variable> variables(JsonNode list) {
    List<Variable> all = new ArrayList<>();
    for (JsonNode one : list) {
      if (one.get("type").asText().equals("query")) {
        all.add(Variable.of(one));
      }
    }
    return List.copyOf(all);
  }

  private static List<ShownPanel> panels(JsonNode list) {
    List<ShownPanel> all = new ArrayList<>();
    list.forEach(one -> all.add(ShownPanel.of(one)));
    return List.copyOf(all);
  }
}
