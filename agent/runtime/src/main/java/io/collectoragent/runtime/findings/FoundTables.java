package io.collectoragent.runtime.findings;

import com.fasterxml.jackson.core.JsonGenerator;
import io.collectoragent.runtime.observation.DbQuery;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables that statements named, by database, and what is done to them. */
final class FoundTables {

  private final Findings findings;

  FoundTables(Findings findings) {
    this.findings = findings;
  }

  void write(JsonGenerator json) throws IOException {
    Map<String, Map<String, TreeSet<String>>> operations = new TreeMap<>();
    for (DbQuery query : findings.queries()) {
      if (query.sql().table() != null) {
        operations
            .computeIfAbsent(query.server().database(), database -> new TreeMap<>())
            .computeIfAbsent(query.sql().table(), table -> new TreeSet<>())
            .add(query.sql().operation());
      }
    }
    json.writeArrayFieldStart("tables");
    for (Map.Entry<String, Map<String, TreeSet<String>>> database : operations.entrySet()) {
      for (Map.Entry<String, TreeSet<String>> table : database.getValue().entrySet()) {
        json.writeStartObject();
        json.writeStringField("database", database.getKey());
        json.writeStringField("table", table.getKey());
        json.writeStringField("operations", String.join(" ", table.getValue()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }
}
