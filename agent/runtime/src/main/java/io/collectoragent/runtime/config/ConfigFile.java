package io.collectoragent.runtime.config;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Reads the YAML file that {@code config} names. Only loaded where there is one: YAML costs
 * start-up time. A key may be written with dots or nested.
 */
final class ConfigFile {

  private final String path;
  private final Consumer<String> unusable;

  /**
   * @param unusable takes the line that says why nothing of the file is known
   */
  ConfigFile(String path, Consumer<String> unusable) {
    this.path = path;
    this.unusable = unusable;
  }

  ConfigSource read() {
    return new ConfigSource("config file " + path, values());
  }

  private Map<String, String> values() {
    try (InputStream file = new FileInputStream(path)) {
      // Nodes and not objects: a value stays the text that stands there, be it 007, on or 1e3.
      Node root = new Yaml(new LoaderOptions()).compose(new UnicodeReader(file));
      if (root instanceof MappingNode) {
        return new FlatValues().of((MappingNode) root);
      }
      if (root != null && !Tag.NULL.equals(root.getTag())) {
        complain("expected `key: value` lines, the file is ignored");
      }
    } catch (IOException | RuntimeException unreadable) {
      complain("cannot be read (" + YamlFailure.reason(unreadable) + "), it is ignored");
    }
    return Collections.emptyMap();
  }

  private void complain(String what) {
    unusable.accept("config file " + path + ": " + what);
  }
}
