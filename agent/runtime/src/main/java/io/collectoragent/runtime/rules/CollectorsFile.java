package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.config.YamlFailure;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Reads the file that {@code collectors} names. Only loaded where there is one: YAML costs start-up
 * time. Never throws; each complaint is one line. Not thread-safe.
 */
public final class CollectorsFile {

  /** By the key of the section. Each reader leaves out what is wrong, and names it. */
  private static final Map<String, SectionReader> SECTIONS = sections();

  /** In characters: what is longer is another file that somebody took for this one. */
  private static final int LONGEST = 3_000_000;

  /** Reads one section. */
  private interface SectionReader {
    void read(RuleNode section, Rules.Builder rules) throws BadRule;
  }

  private final String path;
  private final Consumer<String> complaints;

  /**
   * @param complaints takes a line on each thing that is wrong
   */
  public CollectorsFile(String path, Consumer<String> complaints) {
    this.path = path;
    this.complaints = complaints;
  }

  /** What the file says; nothing where it cannot be read. */
  public Rules read() {
    return read(Rules.NONE, "it is ignored");
  }

  /** The same, but these rules where it cannot be read. */
  Rules readInPlaceOf(Rules before) {
    return read(before, "what it said before holds");
  }

  private Rules read(Rules otherwise, String consequence) {
    try (InputStream file = new FileInputStream(path)) {
      return read(text(file));
    } catch (IOException | RuntimeException unreadable) {
      complain("cannot be read (" + YamlFailure.reason(unreadable) + "), " + consequence);
    } catch (BadRule wrong) {
      complain(wrong.getMessage() + "; " + consequence);
    }
    return otherwise;
  }

  private static String text(InputStream file) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] some = new char[8_192];
    Reader reader = new UnicodeReader(file);
    for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
      text.append(some, 0, read);
      if (text.length() > LONGEST) {
        throw new IOException("it has more than " + LONGEST + " characters");
      }
    }
    return text.toString();
  }

  private Rules read(String text) throws BadRule {
    // Nodes and not objects: a value stays the text that stands there, and has its line.
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    if (root == null) {
      return new Rules.Builder().build();
    }
    Rules.Builder rules = new Rules.Builder();
    Map<String, RuleNode> sections = new RuleNode(root, "", this::complain).entries();
    for (Map.Entry<String, RuleNode> section : sections.entrySet()) {
      SectionReader reader = SECTIONS.get(section.getKey());
      RuleNode node = section.getValue();
      rules.text(section.getKey(), node.textIn(text));
      try {
        if (reader == null) {
          throw node.bad("is not known, it is one of " + SECTIONS.keySet());
        }
        reader.read(node, rules);
      } catch (BadRule wrong) {
        node.leaveOut(wrong);
      }
    }
    return rules.build();
  }

  private static Map<String, SectionReader> sections() {
    Map<String, SectionReader> sections = new LinkedHashMap<>();
    SectionReader later = (section, rules) -> {};
    sections.put(
        "collectors", (section, rules) -> rules.collectors(CollectorSection.read(section)));
    sections.put(
        "providers", (section, rules) -> rules.providers(new ProviderRules().read(section)));
    sections.put(
        "tables",
        (section, rules) -> rules.tables(new TableSection(rules.metrics()).read(section)));
    sections.put(
        "methods",
        (section, rules) -> rules.methods(new MethodRules(rules.metrics()).read(section)));
    sections.put(
        "objectives", (section, rules) -> rules.objectives(new ObjectiveSection().read(section)));
    sections.put("health", (section, rules) -> rules.health(new HealthSection().read(section)));
    return sections;
  }

  private void complain(String what) {
    complaints.accept("collectors file " + path + ": " + what);
  }
}
