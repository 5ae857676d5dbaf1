package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.health.HealthHandler;
import io.collectoragent.runtime.health.HealthPage;
import io.collectoragent.runtime.health.LivePage;
import io.collectoragent.runtime.health.ReadyPage;
import io.collectoragent.runtime.metrics.Metrics;
import io.collectoragent.runtime.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The paths of the endpoint. */
final class Pages {

  private final Metrics metrics;
  private final HealthHandler health;
  private final DatabaseChecks checks;
  private final DataHandlers data;
  private final Page status;
  private final String service;
  private final Clock clock;

  Pages(
      Metrics metrics,
      HealthHandler health,
      DatabaseChecks checks,
      DataHandlers data,
      Page status,
      String service,
      Clock clock) {
    this.metrics = metrics;
    this.health = health;
    this.checks = checks;
    this.data = data;
    this.status = status;
    this.service = service;
    this.clock = clock;
  }

  Map<String, Page> byPath() {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/", status);
    pages.put("/metrics", new MetricsPage(metrics.exposition()));
    pages.put("/health", new HealthPage(health, checks, clock));
    pages.put("/ready", new ReadyPage(health, checks, clock));
    pages.put("/live", new LivePage(clock));
    pages.put("/api/v1/stats/collectors", data.collectorsPage());
    pages.put("/api/v1/findings", data.findingsPage(service));
    return pages;
  }
}
