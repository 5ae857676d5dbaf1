package io.collectoragent.runtime.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in the file with its place, for the line that says what is wrong with it. Every reader
 * goes down a known number of levels, so aliases cannot make a file endless; what a mapping or list
 * holds is bounded. Not thread-safe.
 */
final class RuleNode {

  private static final int MOST_ENTRIES = 2_000;
  private static final int LONGEST_SHOWN = 60;

  private final Node node;
  private final String key;
  private final Consumer<String> complaints;

  /**
   * @param key with dots, from the root; empty for the root
   * @param complaints takes the line on a rule that is left out
   */
  RuleNode(Node node, String key, Consumer<String> complaints) {
    this.node = node;
    this.key = key;
    this.complaints = complaints;
  }

  /** Whether there is a key and nothing behind it. */
  boolean isNothing() {
    return Tag.NULL.equals(node.getTag());
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** The keys of a mapping and what stands behind them, in the file's order. */
  Map<String, RuleNode> entries() throws BadRule {
    if (isNothing()) {
      return Collections.emptyMap();
    }
    if (!isMapping()) {
      throw bad("is no mapping of keys to values");
    }
    List<NodeTuple> tuples = ((MappingNode) node).getValue();
    checkNumber(tuples.size());
    Map<String, RuleNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : tuples) {
      String name = new RuleNode(tuple.getKeyNode(), key, complaints).text();
      String path = key.isEmpty() ? name : key + '.' + name;
      entries.put(name, new RuleNode(tuple.getValueNode(), path, complaints));
    }
    return entries;
  }

  /** The items of a list; what is no list is one item. */
  List<RuleNode> items() throws BadRule {
    if (isNothing()) {
      return Collections.emptyList();
    }
    if (!(node instanceof SequenceNode)) {
      return Collections.singletonList(this);
    }
    List<Node> nodes = ((SequenceNode) node).getValue();
    checkNumber(nodes.size());
    List<RuleNode> items = new ArrayList<>();
    for (Node item : nodes) {
      items.add(new RuleNode(item, key, complaints));
    }
    return items;
  }

  /** As it is written. */
  String text() throws BadRule {
    if (!(node instanceof ScalarNode) || isNothing()) {
      throw bad("is to be a single value");
    }
    return ((ScalarNode) node).getValue().trim();
  }

  /** The part of the whole file that it is, as it is written there. */
  String textIn(String file) {
    int start = file.offsetByCodePoints(0, node.getStartMark().getIndex());
    int end = file.offsetByCodePoints(0, node.getEndMark().getIndex());
    return file.substring(start, end).trim();
  }

  long number(long least, long most) throws BadRule {
    long number;
    try {
      number = Long.parseLong(text().replace("_", ""));
    } catch (NumberFormatException notANumber) {
      throw bad(quoted() + " is no number");
    }
    if (number < least || number > most) {
      throw bad(quoted() + " is not from " + least + " to " + most);
    }
    return number;
  }

  double decimal() throws BadRule {
    double number;
    try {
      number = Double.parseDouble(text().replace("_", ""));
    } catch (NumberFormatException notANumber) {
      number = Double.NaN;
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw bad(quoted() + " is no number");
    }
    return number;
  }

  /** What is wrong here; the key and line are put before it. */
  BadRule bad(String what) {
    return new BadRule("line " + line() + ": " + (key.isEmpty() ? "" : key + ": ") + what);
  }

  /** Tells the operator of a rule that is left out. */
  void leaveOut(BadRule wrong) {
    complaints.accept(wrong.getMessage() + "; the rule is left out");
  }

  /** The value in quotes, short and on one line. */
  String quoted() throws BadRule {
    String text = text().replaceAll("\\s+", " ");
    return '"'
        + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text)
        + '"';
  }

  private int line() {
    return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
  }

  private void checkNumber(int number) throws BadRule {
    if (number > MOST_ENTRIES) {
      throw bad("has more than " + MOST_ENTRIES + " entries");
    }
  }
}
