package io.collectoragent.runtime.findings;

import com.fasterxml.jackson.core.JsonGenerator;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quality.Gathered;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The collectors with what their names come from, and the symbols of each. */
final class FoundCollectors {

  private static final String CALLS_OUTSIDE = "calls outside any run";

  private final String service;
  private final Findings findings;
  private final DataQuality quality;

  FoundCollectors(String service, Findings findings, DataQuality quality) {
    this.service = service;
    this.findings = findings;
    this.quality = quality;
  }

  void write(JsonGenerator json) throws IOException {
    Map<String, String> origins = new TreeMap<>();
    for (Collector collector : findings.collectors()) {
      origins.put(collector.name(), collector.origin());
    }
    Map<String, TreeSet<String>> symbols = new TreeMap<>();
    for (Gathered gathered : quality.all()) {
      origins.putIfAbsent(gathered.collector(), null);
      symbols.computeIfAbsent(gathered.collector(), name -> new TreeSet<>()).add(gathered.symbol());
    }
    json.writeArrayFieldStart("collectors");
    for (Map.Entry<String, String> collector : origins.entrySet()) {
      String name = collector.getKey();
      json.writeStartObject();
      json.writeStringField("collector", name);
      String origin = collector.getValue();
      json.writeStringField(
          "by", origin == null && name.equals(service) ? CALLS_OUTSIDE : String.valueOf(origin));
      json.writeArrayFieldStart("symbols");
      for (String symbol : symbols.getOrDefault(name, new TreeSet<>())) {
        json.writeString(symbol);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
