package io.collectoragent.runtime.config;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns a YAML mapping into keys with dots and the text of their values. Aliases may make a small
 * file endless, so depth and number are bounded: {@link YAMLException} beyond.
 */
final class FlatValues {

  private static final int MOST_LEVELS = 16;
  private static final int MOST_VALUES = 10_000;

  private final Map<String, String> values = new TreeMap<>();
  private int seen;

  Map<String, String> of(MappingNode mapping) {
    add("", mapping, 1);
    return values;
  }

  private void add(String prefix, MappingNode mapping, int level) {
    if (level > MOST_LEVELS) {
      throw new YAMLException("more than " + MOST_LEVELS + " levels");
    }
    if (mapping.getValue().isEmpty()) {
      addNothing(prefix.isEmpty() ? prefix : prefix.substring(0, prefix.length() - 1));
    }
    for (NodeTuple entry : mapping.getValue()) {
      if (++seen > MOST_VALUES) {
        throw new YAMLException("more than " + MOST_VALUES + " values");
      }
      String key = prefix + text(entry.getKeyNode());
      Node value = entry.getValueNode();
      if (value instanceof MappingNode) {
        add(key + ".", (MappingNode) value, level + 1);
      } else if (Tag.NULL.equals(value.getTag())) {
        addNothing(key);
      } else {
        values.put(key, text(value));
      }
    }
  }

  /** A key without a value is not set, but one that protects was meant to be. */
  private void addNothing(String key) {
    if (AccessKeys.mayProtect(key)) {
      values.put(key, "");
    }
  }

  /** A list is no value of any key, but the line that says so shall show it. */
  private static String text(Node node) {
    if (!(node instanceof SequenceNode)) {
      return scalar(node);
    }
    StringJoiner list = new StringJoiner(",", "[", "]");
    for (Node element : ((SequenceNode) node).getValue()) {
      list.add(scalar(element));
    }
    return list.toString();
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode ? ((ScalarNode) node).getValue() : "…";
  }
}
