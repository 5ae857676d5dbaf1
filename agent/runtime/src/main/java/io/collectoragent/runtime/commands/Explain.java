package io.collectoragent.runtime.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Prints what an agent found out, and by which rule, and the file that would pin it. */
final class Explain {

  private static final int SYMBOLS_SHOWN = 10;

  private final PrintStream out;

  Explain(PrintStream out) {
    this.out = out;
  }

  void run(FoundJson page) throws IOException {
    out.println(page.text("service"));
    collectors(page.parts("collectors"));
    providers(page.parts("providers"));
    tables(page.parts("tables"));
    new Proposal(out).print(page);
  }

  private void collectors(List<FoundJson> collectors) {
    heading("collectors", collectors);
    for (FoundJson collector : collectors) {
      line(2, collector.text("collector"), collector.text("by"));
      List<String> symbols = collector.texts("symbols");
      if (!symbols.isEmpty()) {
        int shown = Math.min(symbols.size(), SYMBOLS_SHOWN);
        String more = shown < symbols.size() ? ", … (" + symbols.size() + " in all)" : "";
        out.println("    symbols " + String.join(", ", symbols.subList(0, shown)) + more);
      }
    }
  }

  private void providers(List<FoundJson> providers) throws IOException {
    heading("providers", providers);
    for (FoundJson provider : providers) {
      line(2, provider.text("provider"), provider.text("by"));
      out.println("    at " + String.join(", ", provider.texts("hosts")));
      for (FoundJson endpoint : provider.parts("endpoints")) {
        line(4, endpoint.text("endpoint"), endpoint.text("by"));
      }
    }
  }

  private void tables(List<FoundJson> tables) {
    heading("tables", tables);
    for (FoundJson table : tables) {
      line(2, table.text("database") + " " + table.text("table"), table.text("operations"));
      if (!table.text("symbol_column").isEmpty()) {
        line(4, "symbol in " + table.text("symbol_column"), table.text("by"));
      }
    }
  }

  private void heading(String what, List<FoundJson> parts) {
    out.println();
    out.println(what + (parts.isEmpty() ? ": none was seen yet" : ""));
  }

  private void line(int indent, String what, String why) {
    StringBuilder line = new StringBuilder();
    while (line.length() < indent) {
      line.append(' ');
    }
    line.append(what);
    while (line.length() < 40) {
      line.append(' ');
    }
    out.println(line + "  " + why);
  }
}
