package io.collectoragent.runtime.catalog;

import io.collectoragent.runtime.observation.Endpoint;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.providers.KnownHost;
import io.collectoragent.runtime.providers.KnownHosts;
import io.collectoragent.runtime.providers.PathTemplate;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.redaction.EndpointTemplate;
import io.collectoragent.runtime.redaction.HostGuard;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

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

  /** Few use more than one; what is past this number is as one without a port. */
  private static final int PORTS_AT_MOST = 100;

  private final EndpointTemplate templates = new EndpointTemplate();
  private volatile Known known;

  public Endpoints(Providers providers) {
    this.known = new Known(providers);
  }

  /** From now on these are known. */
  public void follow(Providers providers) {
    known = new Known(providers);
  }

  /** The endpoint that a request goes to. */
  public Endpoint of(HttpTarget target) {
    String name = target.host();
    String host = name == null || name.length() > LONGEST_HOST ? UNKNOWN : name;
    String path = target.path() == null ? "" : target.path();
    return known.host(host).at(target.port()).endpoint(path);
  }

  /** {@code api.example.com} is {@code example.com} to an operator. */
  private static String provider(String name) {
    for (String prefix : new String[] {"api.", "www."}) {
      if (name.startsWith(prefix) && name.length() > prefix.length()) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }

  /** What is remembered of one state of the providers, and goes with it. */
  private final class Known {
    private final KnownHosts knownHosts;
    private final BoundedCache<String, Host> hosts = new BoundedCache<>(HOSTS_AT_MOST);
    private final Function<String, Host> make = host -> new Host(this, host);
    private final AtomicInteger entries = new AtomicInteger();

    Known(Providers providers) {
      this.knownHosts = new KnownHosts(providers);
    }

    Host host(String name) {
      return hosts.get(name, make);
    }

    /** One more is to be remembered; where that is too many, all starts anew. */
    void count() {
      if (entries.incrementAndGet() > ENTRIES_AT_MOST) {
        entries.set(0);
        hosts.clear();
      }
    }
  }

  private final class Host {
    private final Known all;
    private final String name;
    private final Address anyPort;
    private final BoundedCache<Integer, Address> byPort = new BoundedCache<>(PORTS_AT_MOST);

    Host(Known all, String host) {
      this.all = all;
      this.name = name(host);
      this.anyPort = address(-1);
    }

    /** A letter such as the Turkish capital I with a dot becomes two in lower case. */
    private String name(String host) {
      String lower = host.toLowerCase(Locale.ROOT);
      return HostGuard.isHost(lower) && lower.length() <= LONGEST_HOST ? lower : UNKNOWN;
    }

    Address at(int port) {
      return port > 0 && all.knownHosts.portsMatter() ? byPort.get(port, this::address) : anyPort;
    }

    private Address address(int port) {
      return new Address(all, all.knownHosts.of(name, port, provider(name)));
    }
  }

  private final class Address {
    private final Known all;
    private final KnownHost known;
    private final BoundedCache<String, Endpoint> byPath = new BoundedCache<>(PATHS_AT_MOST);
    private final BoundedCache<String, Endpoint> byTemplate = new BoundedCache<>(TEMPLATES_AT_MOST);

    Address(Known all, KnownHost known) {
      this.all = all;
      this.known = known;
    }

    Endpoint endpoint(String path) {
      return path.length() > LONGEST_PATH_KEPT ? template(path) : byPath.get(path, this::template);
    }

    private Endpoint template(String path) {
      all.count();
      PathTemplate template = known.template(path);
      return template == null
          ? byTemplate.get(templates.of(path), known::endpoint)
          : byTemplate.get(template.toString(), same -> known.endpoint(template));
    }
  }
}
