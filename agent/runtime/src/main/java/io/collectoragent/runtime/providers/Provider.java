package io.collectoragent.runtime.providers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An external API, as far as something is known of it. Immutable; no part is null. */
public final class Provider {

  private final String name;
  private final Origin origin;
  private final Set<String> hosts;
  private final List<PathTemplate> endpoints;
  private final Map<String, Character> symbols;
  private final boolean tellsSymbols;
  private final List<QuotaRule> quotas;
  private final boolean tellsQuotas;
  private final Set<String> secrets;

  private Provider(Builder builder) {
    name = builder.name;
    origin = builder.origin;
    hosts = Collections.unmodifiableSet(new LinkedHashSet<>(builder.hosts));
    endpoints = Collections.unmodifiableList(new ArrayList<>(builder.endpoints));
    symbols = Collections.unmodifiableMap(new LinkedHashMap<>(builder.symbols));
    tellsSymbols = builder.tellsSymbols;
    quotas = Collections.unmodifiableList(new ArrayList<>(builder.quotas));
    tellsQuotas = builder.tellsQuotas;
    secrets = Collections.unmodifiableSet(new LinkedHashSet<>(builder.secrets));
  }

  public String name() {
    return name;
  }

  /** Who says all this. */
  public Origin origin() {
    return origin;
  }

  /** Each a host, {@code host:port} or {@code *.domain}, in lower case. */
  public Set<String> hosts() {
    return hosts;
  }

  public List<PathTemplate> endpoints() {
    return endpoints;
  }

  /** The query parameters that name symbols, each with what stands between two of them. */
  public Map<String, Character> symbols() {
    return symbols;
  }

  /** Whether those are all there are; else names that say so are taken. */
  public boolean tellsSymbols() {
    return tellsSymbols;
  }

  public List<QuotaRule> quotas() {
    return quotas;
  }

  /** Whether it says what its quotas are, be it that there are none. */
  public boolean tellsQuotas() {
    return tellsQuotas;
  }

  /** The query parameters that carry credentials. */
  public Set<String> secrets() {
    return secrets;
  }

  /**
   * This and what a user adds under the same name: hosts, endpoints and secrets are more of them,
   * symbols and quotas stand in the place of these.
   */
  public Provider with(Provider own) {
    Builder both = new Builder(name).origin(Origin.BOTH);
    hosts.forEach(both::host);
    own.hosts.forEach(both::host);
    own.endpoints.forEach(both::endpoint);
    endpoints.forEach(both::endpoint);
    Provider ofSymbols = own.tellsSymbols ? own : this;
    both.symbolsTold(ofSymbols.tellsSymbols);
    ofSymbols.symbols.forEach(both::symbol);
    Provider ofQuotas = own.tellsQuotas ? own : this;
    both.quotasTold(ofQuotas.tellsQuotas);
    ofQuotas.quotas.forEach(both::quota);
    secrets.forEach(both::secret);
    own.secrets.forEach(both::secret);
    return both.build();
  }

  /** Gathers the parts of a provider. */
  public static final class Builder {
    private final String name;
    private final Set<String> hosts = new LinkedHashSet<>();
    private final List<PathTemplate> endpoints = new ArrayList<>();
    private final Map<String, Character> symbols = new LinkedHashMap<>();
    private final List<QuotaRule> quotas = new ArrayList<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private Origin origin = Origin.CATALOGUE;
    private boolean tellsSymbols;
    private boolean tellsQuotas;

    public Builder(String name) {
      this.name = name;
    }

    /** The catalogue unless told. */
    public Builder origin(Origin told) {
      origin = told;
      return this;
    }

    public Builder host(String host) {
      hosts.add(host);
      return this;
    }

    public Builder endpoint(PathTemplate template) {
      endpoints.add(template);
      return this;
    }

    /** Those that are added are all there are. */
    public Builder symbolsTold(boolean told) {
      tellsSymbols = told;
      return this;
    }

    public Builder symbol(String parameter, char separator) {
      symbols.put(parameter, separator);
      return symbolsTold(true);
    }

    /** Those that are added are all there are. */
    public Builder quotasTold(boolean told) {
      tellsQuotas = told;
      return this;
    }

    public Builder quota(QuotaRule rule) {
      quotas.add(rule);
      return quotasTold(true);
    }

    public Builder secret(String parameter) {
      secrets.add(parameter);
      return this;
    }

    public Provider build() {
      return new Provider(this);
    }
  }
}
