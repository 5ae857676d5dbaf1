package io.collectoragent.runtime.findings;

import com.fasterxml.jackson.core.JsonGenerator;
import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.providers.PathTemplate;
import io.collectoragent.runtime.providers.Provider;
import io.collectoragent.runtime.providers.Providers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The external APIs with their hosts and endpoints, and who said so. */
final class FoundProviders {

  private static final String HOST_NAME = "the host's name";
  private static final String SHAPE = "what its segments look like";
  private static final String TEMPLATE = "a template of ";

  private final Findings findings;
  private final Supplier<Providers> known;

  FoundProviders(Findings findings, Supplier<Providers> known) {
    this.findings = findings;
    this.known = known;
  }

  void write(JsonGenerator json) throws IOException {
    Map<String, List<Endpoint>> byProvider = new TreeMap<>();
    for (Endpoint endpoint : findings.endpoints()) {
      byProvider.computeIfAbsent(endpoint.provider(), name -> new ArrayList<>()).add(endpoint);
    }
    Providers providers = known.get();
    json.writeArrayFieldStart("providers");
    for (Map.Entry<String, List<Endpoint>> provider : byProvider.entrySet()) {
      write(provider.getKey(), provider.getValue(), providers.named(provider.getKey()), json);
    }
    json.writeEndArray();
  }

  /**
   * @param provider null where nothing is known by that name
   */
  private static void write(
      String name, List<Endpoint> endpoints, Provider provider, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", name);
    json.writeStringField("by", provider == null ? HOST_NAME : provider.origin().toString());
    TreeSet<String> hosts = new TreeSet<>();
    TreeSet<String> templates = new TreeSet<>();
    for (Endpoint endpoint : endpoints) {
      hosts.add(endpoint.api().host());
      templates.add(endpoint.template());
    }
    json.writeArrayFieldStart("hosts");
    for (String host : hosts) {
      json.writeString(host);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("endpoints");
    for (String template : templates) {
      json.writeStartObject();
      json.writeStringField("endpoint", template);
      json.writeStringField("by", has(provider, template) ? TEMPLATE + provider.origin() : SHAPE);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static boolean has(Provider provider, String template) {
    if (provider != null) {
      for (PathTemplate known : provider.endpoints()) {
        if (known.toString().equals(template)) {
          return true;
        }
      }
    }
    return false;
  }
}
