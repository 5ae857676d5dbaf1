package io.collectoragent.runtime.providers;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.ExternalApi;
import java.util.Collections;
import java.util.List;

/** What is known of one address of an API: makes the endpoints there. Thread-safe. */
public final class KnownHost {

  private final ExternalApi api;
  private final List<PathTemplate> templates;
  private final SymbolParameters parameters;
  private final SymbolLists lists;

  KnownHost(ExternalApi api, Provider provider, SymbolLists lists) {
    this.api = api;
    this.templates = provider == null ? Collections.emptyList() : provider.endpoints();
    this.parameters = SymbolParameters.of(provider);
    this.lists = lists;
  }

  /** The template of a path, the one with the most plain segments; null where none fits. */
  public PathTemplate template(String path) {
    PathTemplate best = null;
    for (PathTemplate template : templates) {
      if (template.matches(path)
          && (best == null || template.plainSegments() > best.plainSegments())) {
        best = template;
      }
    }
    return best;
  }

  public Endpoint endpoint(PathTemplate template) {
    return endpoint(template.toString(), template.symbolSegment());
  }

  /** One that is no template of the provider's. */
  public Endpoint endpoint(String template) {
    return endpoint(template, -1);
  }

  private Endpoint endpoint(String template, int symbolSegment) {
    return new Endpoint(api, template, new SymbolReader(parameters, lists, symbolSegment));
  }
}
