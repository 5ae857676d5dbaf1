package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.business.Recordings;
import io.collectoragent.runtime.catalog.Collectors;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.findings.Findings;
import io.collectoragent.runtime.findings.FindingsPage;
import io.collectoragent.runtime.health.DataFreshness;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.metrics.Metrics;
import io.collectoragent.runtime.objectives.ResponseTimes;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.quality.CollectorsPage;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.statuspage.StatusParts;
import io.collectoragent.runtime.stored.RowChecks;
import io.collectoragent.runtime.stored.RowMetrics;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.tables.TableRules;
import io.collectoragent.runtime.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.function.Consumer;

/**
 * What knows of the data: how fresh, complete and plausible it is, and what its APIs still give.
 * What only a collectors file can ask for is not made without one. For the starting thread alone.
 */
final class DataHandlers {

  private final Clock clock;
  private final Findings findings = new Findings();
  private final Quotas quotas;
  private final DataQuality quality;
  private final ResponseTimes responseTimes;
  private final Databases databases;

  /** Null without a collectors file. */
  private final RowChecks checks;

  /** Null without a collectors file, and before there are metrics. */
  private RowMetrics rows;

  private volatile Providers providers;

  /**
   * @param limit names of each kind that are followed
   */
  DataHandlers(
      Clock clock,
      Collector process,
      int limit,
      RulesFile rulesFile,
      Providers providers,
      AgentLog log) {
    this.clock = clock;
    this.providers = providers;
    boolean ruled = rulesFile.isThere();
    RowTime times = ruled ? new RowTime(ZoneId.systemDefault()) : null;
    quotas = new Quotas(providers, clock, log);
    quality = new DataQuality(clock, process, limit, times);
    responseTimes = new ResponseTimes(clock, log);
    checks = ruled ? new RowChecks(times, process, limit) : null;
    databases = ruled ? new Databases(new TableRules(Collections.emptyList())) : new Databases();
  }

  /** Where statements are known, with the rules on their tables. */
  Databases databases() {
    return databases;
  }

  Metrics.Builder shownBy(Metrics.Builder metrics) {
    return metrics.quality(quality).checks(checks).quotas(quotas).responseTimes(responseTimes);
  }

  /**
   * @param recordings what rules on rows count into
   */
  void handlers(Recordings recordings, Consumer<ObservationHandler> handlers) {
    handlers.accept(quality);
    handlers.accept(quotas);
    handlers.accept(findings);
    if (checks != null) {
      rows = new RowMetrics(recordings);
      handlers.accept(responseTimes);
      handlers.accept(checks);
      handlers.accept(rows);
    }
  }

  /** From now on all of it goes by the rules, as do the names of collectors and endpoints. */
  void follow(
      RuleFollowers rules, KnownProviders known, Collectors collectors, Endpoints endpoints) {
    rules
        .collectors(collectors, quality, responseTimes)
        .providers(known, quotas, endpoints, now -> providers = now)
        .tables(databases, quality, checks, rows);
  }

  DataFreshness freshness() {
    return new DataFreshness(quality, clock);
  }

  Page collectorsPage() {
    return new CollectorsPage(quality, quotas, clock);
  }

  /** To be shown on the page for people. */
  StatusParts shownBy(StatusParts page) {
    return page.data(quality).quotas(quotas);
  }

  Page findingsPage(String service) {
    return new FindingsPage(service, findings, quality, () -> providers, databases::rules);
  }
}
