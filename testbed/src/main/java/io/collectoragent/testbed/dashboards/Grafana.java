package io.collectoragent.testbed.dashboards;

import java.io.InputStream;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is the same in every dashboard; it lies in {@code grafana.yaml}. Immutable. */
final class Grafana {

  private final Map<String, Map<String, Object>> parts;

  Grafana() {
    InputStream text = Grafana.class.getResourceAsStream("grafana.yaml");
    parts = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  /** A copy of a part, to be filled in. */
  JsonObject part(String name) {
    return new JsonObject(parts.get(name));
  }

  JsonObject dataSource() {
    return part("datasource");
  }

  /**
   * The options of panels of a kind.
   *
   * @throws IllegalArgumentException if it is not known
   */
  @SuppressWarnings("unchecked")
  JsonObject options(String kind) {
    Object options = parts.get("options").get(kind);
    if (options == null) {
      throw new IllegalArgumentException("nothing shows a " + kind);
    }
    return new JsonObject((Map<String, Object>) options);
  }
}
