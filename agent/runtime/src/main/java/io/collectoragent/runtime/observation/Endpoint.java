package io.collectoragent.runtime.observation;

import java.util.List;

/** An address of an external API with bounded names. Immutable but for its memo. */
public final class Endpoint extends Prepared {

  private final ExternalApi api;
  private final String template;
  private final RequestSymbols symbols;

  /** One of an API of which nothing else is known. */
  public Endpoint(String provider, String template) {
    this(new ExternalApi(provider, provider), template, RequestSymbols.NONE);
  }

  public Endpoint(ExternalApi api, String template, RequestSymbols symbols) {
    this.api = api;
    this.template = template;
    this.symbols = symbols;
  }

  public ExternalApi api() {
    return api;
  }

  /** The external API's name. */
  public String provider() {
    return api.provider();
  }

  /** The path with bounded values, never a query. */
  public String template() {
    return template;
  }

  /** What a request to here asks for. */
  List<String> symbols(HttpTarget target) {
    return symbols.of(target);
  }
}
