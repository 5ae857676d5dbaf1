package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.redaction.EndpointTemplate;
import java.util.Locale;

/** Names the provider and endpoint behind an address. Thread-safe. */
public final class Endpoints {

  private static final int HOSTS_AT_MOST = 500;
  private static final int PATHS_AT_MOST = 1000;
  private static final int TEMPLATES_AT_MOST = 500;

  private final EndpointTemplate templates = new EndpointTemplate();
  private final BoundedCache<String, Host> hosts = new BoundedCache<>(HOSTS_AT_MOST);

  /**
   * @param host may be null
   * @param path without its query; may be null
   */
  public Endpoint of(String host, String path) {
    return hosts.get(host == null ? "unknown" : host, Host::new).endpoint(path == null ? "" : path);
  }

  /** {@code api.coingecko.com} is {@code coingecko.com} to an operator. */
  private static String provider(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    for (String prefix : new String[] {"api.", "www."}) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }

  private final class Host {
    private final String provider;
    private final BoundedCache<String, Endpoint> byPath = new BoundedCache<>(PATHS_AT_MOST);
    private final BoundedCache<String, Endpoint> byTemplate = new BoundedCache<>(TEMPLATES_AT_MOST);

    Host(String host) {
      this.provider = provider(host);
    }

    Endpoint endpoint(String path) {
      return byPath.get(path, this::template);
    }

    private Endpoint template(String path) {
      return byTemplate.get(templates.of(path), name -> new Endpoint(provider, name));
    }
  }
}
