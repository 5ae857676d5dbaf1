package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.redaction.EndpointTemplate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names the provider and endpoint behind an address. What it remembers is bounded by number and by
 * length, however many addresses there are: some megabytes at the very most. Thread-safe.
 */
public final class Endpoints {

  private static final String UNKNOWN = "unknown";

  /** By the rules of the domain name system; what is longer is not one of its names. */
  private static final int LONGEST_HOST = 253;

  private static final int LONGEST_PATH_KEPT = 200;
  private static final int HOSTS_AT_MOST = 500;
  private static final int PATHS_AT_MOST = 1000;
  private static final int TEMPLATES_AT_MOST = 500;

  /** Of all hosts together. */
  private static final int ENTRIES_AT_MOST = 10_000;

  private final EndpointTemplate templates = new EndpointTemplate();
  private final BoundedCache<String, Host> hosts = new BoundedCache<>(HOSTS_AT_MOST);
  private final AtomicInteger entries = new AtomicInteger();

  /**
   * @param host may be null
   * @param path without its query; may be null
   */
  public Endpoint of(String host, String path) {
    String known = host == null || host.length() > LONGEST_HOST ? UNKNOWN : host;
    return hosts.get(known, Host::new).endpoint(path == null ? "" : path);
  }

  /** {@code api.coingecko.com} is {@code coingecko.com} to an operator. */
  private static String provider(String host) {
    if (!isName(host)) {
      return UNKNOWN;
    }
    String name = host.toLowerCase(Locale.ROOT);
    for (String prefix : new String[] {"api.", "www."}) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }

  /** What else a client takes for a host may hold credentials. */
  private static boolean isName(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!Character.isLetterOrDigit(c) && ".-_:[]%".indexOf(c) < 0) {
        return false;
      }
    }
    return !host.isEmpty();
  }

  /** One more is to be remembered; where that is too many, all starts anew. */
  private void count() {
    if (entries.incrementAndGet() > ENTRIES_AT_MOST) {
      entries.set(0);
      hosts.clear();
    }
  }

  private final class Host {
    private final String provider;
    private final BoundedCache<String, Endpoint> byPath = new BoundedCache<>(PATHS_AT_MOST);
    private final BoundedCache<String, Endpoint> byTemplate = new BoundedCache<>(TEMPLATES_AT_MOST);

    Host(String host) {
      this.provider = provider(host);
    }

    Endpoint endpoint(String path) {
      return path.length() > LONGEST_PATH_KEPT ? template(path) : byPath.get(path, this::template);
    }

    private Endpoint template(String path) {
      count();
      return byTemplate.get(templates.of(path), name -> new Endpoint(provider, name));
    }
  }
}
