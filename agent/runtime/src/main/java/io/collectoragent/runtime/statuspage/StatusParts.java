package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.health.HealthHandler;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.recent.RecentCalls;
import io.collectoragent.runtime.vitals.Vitals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Where the page finds what it shows, in the order in which it does. For one thread. */
public final class StatusParts {

  private final String service;
  private final String version;
  private final List<Section> sections = new ArrayList<>();

  /**
   * @param version of the agent
   */
  public StatusParts(String service, String version) {
    this.service = service;
    this.version = version;
  }

  public StatusParts data(DataQuality quality) {
    sections.add(new CollectorsSection(quality, service));
    sections.add(new SymbolsSection(quality));
    return this;
  }

  public StatusParts quotas(Quotas quotas) {
    sections.add(new QuotasSection(quotas));
    return this;
  }

  public StatusParts dependencies(HealthHandler health, DatabaseChecks checks) {
    sections.add(new DependenciesSection(health, checks));
    return this;
  }

  /**
   * @param traceUrl where traces are shown, with {@code {trace_id}} in it; empty for nowhere
   */
  public StatusParts calls(RecentCalls recent, String traceUrl) {
    TraceLink traces = new TraceLink(traceUrl);
    sections.add(new FailuresSection(recent, traces));
    sections.add(new SlowestSection(recent, traces));
    return this;
  }

  /**
   * @param names of those that could be woven
   * @param enabled whether the settings say so
   * @param missing why some cannot be woven in this JVM, by name
   */
  public StatusParts instrumentations(
      Set<String> names, Predicate<String> enabled, Map<String, String> missing, Vitals vitals) {
    sections.add(new InstrumentationSection(names, enabled, missing, vitals));
    return this;
  }

  /**
   * @param where spans are sent; empty for nowhere
   * @param sent spans that a receiver took
   * @param dropped those that none took, by the reason
   */
  public StatusParts agent(
      AgentLog log,
      Vitals vitals,
      String where,
      LongSupplier sent,
      Supplier<Map<String, Long>> dropped) {
    sections.add(new AgentSection(log, vitals, where, sent, dropped));
    return this;
  }

  String service() {
    return service;
  }

  String version() {
    return version;
  }

  List<Section> sections() {
    return Collections.unmodifiableList(sections);
  }
}
