package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.providers.Provider;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Reads the file that {@code collectors} names. Only loaded where there is one: YAML costs start-up
 * time. Never throws; each complaint is one line. Not thread-safe.
 */
public final class CollectorsFile {

  /** Those of others are read where they are used. */
  private static final List<String> SECTIONS =
      Arrays.asList("collectors", "providers", "tables", "methods", "objectives", "health");

  private final String path;
  private final Consumer<String> complaints;

  /**
   * @param complaints takes a line on each thing that is wrong
   */
  public CollectorsFile(String path, Consumer<String> complaints) {
    this.path = path;
    this.complaints = complaints;
  }

  /** What the file says of providers; empty where it says nothing. */
  public List<Provider> providers() {
    try (InputStream file = new FileInputStream(path)) {
      return providers(file);
    } catch (IOException | RuntimeException unreadable) {
      complain("cannot be read (" + reason(unreadable) + "), it is ignored");
    } catch (BadRule wrong) {
      complain(wrong.getMessage() + "; it is left out");
    }
    return Collections.emptyList();
  }

  private List<Provider> providers(InputStream file) throws BadRule {
    // Nodes and not objects: a value stays the text that stands there, and has its line.
    Node root = new Yaml(new LoaderOptions()).compose(new UnicodeReader(file));
    if (root == null) {
      return Collections.emptyList();
    }
    Map<String, RuleNode> sections = new RuleNode(root, "", this::complain).entries();
    for (Map.Entry<String, RuleNode> section : sections.entrySet()) {
      if (!SECTIONS.contains(section.getKey())) {
        section
            .getValue()
            .leaveOut(section.getValue().bad("is not known, it is one of " + SECTIONS));
      }
    }
    RuleNode providers = sections.get("providers");
    return providers == null
        ? Collections.<Provider>emptyList()
        : new ProviderRules().read(providers);
  }

  private void complain(String what) {
    complaints.accept("collectors file " + path + ": " + what);
  }

  /** One line, with the place in the file where the parser knows it. */
  private static String reason(Exception exception) {
    if (exception instanceof MarkedYAMLException) {
      MarkedYAMLException marked = (MarkedYAMLException) exception;
      if (marked.getProblemMark() != null) {
        return "line " + (marked.getProblemMark().getLine() + 1) + ": " + marked.getProblem();
      }
    }
    String message = String.valueOf(exception.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
