package io.collectoragent.runtime.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The collectors file that would make of what was found what is to be found. */
final class Proposal {

  private static final int SYMBOLS_AT_MOST = 100;
  private static final String ALL = "all";
  private static final String CLASS = "class ";
  private static final String LAMBDA = "a lambda ";
  private static final String HOST_NAME = "the host's name";

  private final PrintStream out;

  Proposal(PrintStream out) {
    this.out = out;
  }

  void print(FoundJson page) throws IOException {
    Map<String, Object> file = new LinkedHashMap<>();
    put(file, "collectors", collectors(page.parts("collectors")));
    put(file, "providers", providers(page.parts("providers")));
    put(file, "tables", tables(page.parts("tables")));
    out.println();
    if (file.isEmpty()) {
      out.println("Nothing was found that a collectors file could pin.");
      return;
    }
    out.println("# A collectors file that pins this; take what you want, change what is wrong.");
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    out.print(new Yaml(options).dump(file));
  }

  private static Map<String, Object> collectors(List<FoundJson> collectors) {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (FoundJson collector : collectors) {
      String by = collector.text("by");
      if (by.startsWith(CLASS) || by.startsWith(LAMBDA)) {
        Map<String, Object> rule = new LinkedHashMap<>();
        String task =
            by.startsWith(CLASS) ? by.substring(CLASS.length()) : collector.text("collector");
        rule.put("tasks", Collections.singletonList(task));
        List<String> symbols = new ArrayList<>(collector.texts("symbols"));
        symbols.remove(ALL);
        if (!symbols.isEmpty() && symbols.size() <= SYMBOLS_AT_MOST) {
          rule.put("symbols", symbols);
        }
        rules.put(collector.text("collector"), rule);
      }
    }
    return rules;
  }

  /** Those of the catalogue and of a file are pinned already. */
  private static Map<String, Object> providers(List<FoundJson> providers) throws IOException {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (FoundJson provider : providers) {
      if (provider.text("by").equals(HOST_NAME)) {
        List<String> endpoints = new ArrayList<>();
        for (FoundJson endpoint : provider.parts("endpoints")) {
          endpoints.add(endpoint.text("endpoint"));
        }
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("hosts", provider.texts("hosts"));
        rule.put("endpoints", endpoints);
        rules.put(provider.text("provider"), rule);
      }
    }
    return rules;
  }

  private static Map<String, Object> tables(List<FoundJson> tables) {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (FoundJson table : tables) {
      if (!table.text("symbol_column").isEmpty()) {
        rules.put(
            table.text("table"), Collections.singletonMap("symbol", table.text("symbol_column")));
      }
    }
    return rules;
  }

  private static void put(Map<String, Object> file, String section, Map<String, Object> rules) {
    if (!rules.isEmpty()) {
      file.put(section, rules);
    }
  }
}
