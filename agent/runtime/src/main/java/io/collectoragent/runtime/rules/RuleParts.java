package io.collectoragent.runtime.rules;

import java.util.List;
import java.util.Map;

/** Goes through the parts of a rule; what is wrong with one does not touch the others. */
final class RuleParts {

  /** What is read of an item, which may be bad. */
  interface ItemReader {
    void read(RuleNode item) throws BadRule;
  }

  /** What is read of a key and what stands behind it, which may be bad. */
  interface EntryReader {
    void read(String key, RuleNode value) throws BadRule;
  }

  private RuleParts() {}

  static void each(RuleNode list, ItemReader reader) throws BadRule {
    for (RuleNode item : list.items()) {
      try {
        reader.read(item);
      } catch (BadRule wrong) {
        item.leaveOut(wrong);
      }
    }
  }

  static void eachEntry(RuleNode mapping, EntryReader reader) throws BadRule {
    for (Map.Entry<String, RuleNode> entry : mapping.entries().entrySet()) {
      try {
        reader.read(entry.getKey(), entry.getValue());
      } catch (BadRule wrong) {
        entry.getValue().leaveOut(wrong);
      }
    }
  }

  /** Those of a rule that makes no sense in part. */
  static Map<String, RuleNode> entries(RuleNode mapping, List<String> keys) throws BadRule {
    Map<String, RuleNode> entries = mapping.entries();
    for (Map.Entry<String, RuleNode> entry : entries.entrySet()) {
      if (!keys.contains(entry.getKey())) {
        throw unknown(entry.getValue(), keys);
      }
    }
    return entries;
  }

  static RuleNode needed(RuleNode mapping, Map<String, RuleNode> entries, String key)
      throws BadRule {
    if (!entries.containsKey(key)) {
      throw mapping.bad("needs " + key);
    }
    return entries.get(key);
  }

  static BadRule unknown(RuleNode node, List<String> keys) {
    return node.bad("is not known, it is one of " + keys);
  }
}
