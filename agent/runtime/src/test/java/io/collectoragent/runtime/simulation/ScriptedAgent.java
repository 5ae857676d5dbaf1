package io.collectoragent.runtime.simulation;

import io.collectoragent.runtime.catalog.Collectors;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.findings.Findings;
import io.collectoragent.runtime.findings.FindingsPage;
import io.collectoragent.runtime.health.DataFreshness;
import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.health.HealthHandler;
import io.collectoragent.runtime.health.HealthPage;
import io.collectoragent.runtime.health.ReadyPage;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.metrics.Metrics;
import io.collectoragent.runtime.objectives.ResponseTimes;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.providers.ShippedProviders;
import io.collectoragent.runtime.quality.CollectorsPage;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.recent.RecentCalls;
import io.collectoragent.runtime.rules.Rules;
import io.collectoragent.runtime.statuspage.StatusPage;
import io.collectoragent.runtime.statuspage.StatusParts;
import io.collectoragent.runtime.stored.RowChecks;
import io.collectoragent.runtime.stored.RowMetrics;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.time.ManualClock;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;

/** One life of the agent, from its start on: all real parts but the clock and the endpoint. */
final class ScriptedAgent {

  static final String SERVICE = "crypto-service";

  final ManualClock clock;
  final Observer observer;
  final Endpoints endpoints;
  final Databases databases;
  final Collectors collectors = new Collectors();
  final Metrics metrics;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Page stats;
  private final Page health;
  private final Page ready;
  private final Page findings;
  private final Page status;

  /**
   * @param collectorsFile its text; empty for none, and what is wrong with it fails the test
   */
  ScriptedAgent(ManualClock clock, int seriesLimit, String collectorsFile) throws IOException {
    this.clock = clock;
    AgentLog log =
        new AgentLog(new PrintStream(printed, true, StandardCharsets.UTF_8), LogLevel.DEBUG);
    Rules rules = ScriptedRules.of(collectorsFile);
    Providers providers = ShippedProviders.read().with(rules.providers());
    Collector process = new Collector(SERVICE);
    Quotas quotas = new Quotas(providers, clock, log);
    RowTime times = new RowTime(ZoneOffset.UTC);
    RowChecks checks = new RowChecks(times, process, seriesLimit);
    DataQuality quality = new DataQuality(clock, process, seriesLimit, times);
    ResponseTimes responseTimes = new ResponseTimes(clock, log);
    metrics =
        new Metrics.Builder(clock, log, new Vitals())
            .service(process)
            .quality(quality)
            .checks(checks)
            .seriesLimit(seriesLimit)
            .quotas(quotas)
            .responseTimes(responseTimes)
            .build();
    HealthHandler standing = new HealthHandler(clock);
    RowMetrics rows = new RowMetrics(metrics.business());
    Findings found = new Findings();
    RecentCalls recent = new RecentCalls(clock);
    List<ObservationHandler> handlers =
        List.of(
            metrics.handler(),
            standing,
            quality,
            quotas,
            found,
            recent,
            responseTimes,
            checks,
            rows);
    observer =
        new Observer(
            clock,
            low -> true,
            handlers,
            (handler, failure) -> {
              throw new AssertionError(failure);
            });
    endpoints = new Endpoints(providers);
    databases = new Databases(rules.tables());
    checks.follow(rules.tables());
    rows.follow(rules.tables());
    collectors.follow(rules.collectors());
    quality.follow(rules.collectors(), rules.objectives());
    responseTimes.follow(rules.objectives().responseTimes());
    standing.follow(rules.health(), new DataFreshness(quality, clock));
    DatabaseChecks asked = new DatabaseChecks(standing, observer, clock, task -> {}, log);
    stats = new CollectorsPage(quality, quotas, clock);
    health = new HealthPage(standing, asked, clock);
    ready = new ReadyPage(standing, asked, clock);
    findings = new FindingsPage(SERVICE, found, quality, () -> providers, databases::rules);
    StatusParts parts =
        new StatusParts(SERVICE, "1.0")
            .data(quality)
            .quotas(quotas)
            .dependencies(standing, asked)
            .calls(recent, "https://traces.example/{trace_id}")
            .agent(log, new Vitals(), "", () -> 0, TreeMap::new);
    status = new StatusPage(() -> parts, clock);
  }

  Figures figures() throws IOException {
    return new Figures(metricsPage("text/plain; version=0.0.4"));
  }

  String metricsPage(String accept) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    metrics.exposition().write(metrics.exposition().format(accept), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  String stats() throws IOException {
    return text(stats);
  }

  /** What the other pages show, one after the other. */
  String otherPages() throws IOException {
    return text(health) + text(ready) + text(findings) + text(stats) + statusPage();
  }

  String statusPage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    status.reply(null).stream().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  String log() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static String text(Page page) throws IOException {
    return new String(page.reply(null).body(), StandardCharsets.UTF_8);
  }
}
