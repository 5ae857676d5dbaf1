package io.collectoragent.runtime.providers;

import io.collectoragent.runtime.observation.ExternalApi;

/** Finds what is known of an address, or that nothing is. Thread-safe. */
public final class KnownHosts {

  private final Providers providers;
  private final SymbolLists lists = new SymbolLists();

  public KnownHosts(Providers providers) {
    this.providers = providers;
  }

  /** Whether two ports of one host may be two providers. */
  public boolean portsMatter() {
    return providers.portsMatter();
  }

  /**
   * @param host in lower case
   * @param port not positive where the address has none
   * @param otherwise the provider's name where the catalogue does not know it
   */
  public KnownHost of(String host, int port, String otherwise) {
    Provider provider = providers.at(host, port);
    String name = provider == null ? otherwise : provider.name();
    return new KnownHost(new ExternalApi(name, host), provider, lists);
  }
}
