package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.collectors.NamePattern;
import io.collectoragent.runtime.redaction.SymbolGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads names that become labels, and patterns of names. */
final class NameRules {

  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int LONGEST_PATTERN = 200;

  private NameRules() {}

  /** A key that becomes the value of a label. */
  static String label(String name, RuleNode node) throws BadRule {
    if (!LABEL.matcher(name).matches()) {
      throw node.bad("a name has letters, digits, dots and dashes, 64 at most");
    }
    return name;
  }

  static NamePattern pattern(RuleNode node) throws BadRule {
    String text = node.text();
    if (text.isEmpty() || text.length() > LONGEST_PATTERN) {
      throw node.bad(node.quoted() + " is no name: that has 1 to " + LONGEST_PATTERN + " letters");
    }
    return new NamePattern(text);
  }

  /** A list of patterns, or one. */
  static List<NamePattern> patterns(RuleNode list) throws BadRule {
    List<NamePattern> patterns = new ArrayList<>();
    RuleParts.each(list, item -> patterns.add(pattern(item)));
    return patterns;
  }

  static String symbol(RuleNode node) throws BadRule {
    String text = node.text();
    if (!SymbolGuard.isSymbol(text, 0, text.length())) {
      throw node.bad(node.quoted() + " is no symbol");
    }
    return text;
  }
}
