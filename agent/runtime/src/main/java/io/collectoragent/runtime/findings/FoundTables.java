package io.collectoragent.runtime.findings;

import com.fasterxml.jackson.core.JsonGenerator;
import io.collectoragent.runtime.observation.DbQuery;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The tables that statements named, what is done to them, and where they have their symbols. */
final class FoundTables {

  private static final String FILE = "the collectors file";
  private static final String NAME = "the column's name";

  private final Findings findings;
  private final Supplier<TableRules> rules;

  FoundTables(Findings findings, Supplier<TableRules> rules) {
    this.findings = findings;
    this.rules = rules;
  }

  void write(JsonGenerator json) throws IOException {
    Map<String, Map<String, Found>> databases = new TreeMap<>();
    for (DbQuery query : findings.queries()) {
      if (query.sql().table() != null) {
        databases
            .computeIfAbsent(query.server().database(), database -> new TreeMap<>())
            .computeIfAbsent(query.sql().table(), table -> new Found())
            .take(query);
      }
    }
    json.writeArrayFieldStart("tables");
    for (Map.Entry<String, Map<String, Found>> database : databases.entrySet()) {
      for (Map.Entry<String, Found> table : database.getValue().entrySet()) {
        json.writeStartObject();
        json.writeStringField("database", database.getKey());
        json.writeStringField("table", table.getKey());
        write(table.getKey(), table.getValue(), json);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void write(String table, Found found, JsonGenerator json) throws IOException {
    json.writeStringField("operations", String.join(" ", found.operations));
    if (found.symbolColumn != null) {
      TableRule rule = rules.get().find(table);
      json.writeStringField("symbol_column", found.symbolColumn);
      json.writeStringField("by", rule == null || rule.symbol() == null ? NAME : FILE);
    }
  }

  /** What all statements on a table tell. */
  private static final class Found {
    private final TreeSet<String> operations = new TreeSet<>();
    private String symbolColumn;

    void take(DbQuery query) {
      operations.add(query.sql().operation());
      if (symbolColumn == null) {
        symbolColumn = query.symbolColumn();
      }
    }
  }
}
