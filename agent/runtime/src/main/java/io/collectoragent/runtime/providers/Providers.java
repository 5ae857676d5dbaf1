package io.collectoragent.runtime.providers;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The external APIs that are known, by their hosts and names. Immutable, thread-safe. */
public final class Providers {

  /** Nothing is known. */
  public static final Providers NONE = new Providers(new LinkedHashMap<>());

  private static final String ANY = "*.";

  private final Map<String, Provider> byName;
  private final Map<String, Provider> byHost = new HashMap<>();
  private final boolean portsMatter;

  private Providers(Map<String, Provider> byName) {
    this.byName = byName;
    boolean ports = false;
    for (Provider provider : byName.values()) {
      for (String host : provider.hosts()) {
        byHost.put(host, provider);
        ports |= portAt(host) > 0;
      }
    }
    this.portsMatter = ports;
  }

  public static Providers of(Collection<Provider> providers) {
    Map<String, Provider> byName = new LinkedHashMap<>();
    providers.forEach(provider -> byName.put(provider.name(), provider));
    return new Providers(byName);
  }

  /** These and a user's own, to which hosts belong that both have. */
  public Providers with(Collection<Provider> own) {
    Map<String, Provider> all = new LinkedHashMap<>(byName);
    for (Provider one : own) {
      // Behind the others, so that its hosts are the last word.
      Provider shipped = all.remove(one.name());
      all.put(one.name(), shipped == null ? one : shipped.with(one));
    }
    return new Providers(all);
  }

  public Collection<Provider> all() {
    return byName.values();
  }

  /** Null where nothing is known by that name. */
  public Provider named(String name) {
    return byName.get(name);
  }

  /** Whether two ports of one host may be two providers. */
  public boolean portsMatter() {
    return portsMatter;
  }

  /**
   * The provider at an address, or null.
   *
   * @param host in lower case
   * @param port not positive where the address has none
   */
  public Provider at(String host, int port) {
    Provider found = port > 0 && portsMatter ? byHost.get(host + ':' + port) : null;
    return found == null ? at(host) : found;
  }

  private Provider at(String host) {
    Provider found = byHost.get(host);
    for (int dot = host.indexOf('.'); found == null && dot >= 0; dot = host.indexOf('.', dot + 1)) {
      found = byHost.get(ANY + host.substring(dot + 1));
    }
    return found;
  }

  /** Of {@code [::1]:80} the last colon; no colon within brackets counts. */
  private static int portAt(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? colon : -1;
  }
}
