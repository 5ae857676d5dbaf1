package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.catalog.Collectors;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.health.DataFreshness;
import io.collectoragent.runtime.health.HealthHandler;
import io.collectoragent.runtime.health.Pings;
import io.collectoragent.runtime.objectives.ResponseTimes;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.rules.RulesHolder;
import io.collectoragent.runtime.stored.RowChecks;
import io.collectoragent.runtime.stored.RowMetrics;
import io.collectoragent.runtime.tables.TableRules;
import java.util.function.Consumer;

/**
 * Joins the parts that a collectors file changes with what it says, at the start and later. Only
 * loaded where there is such a file.
 */
final class RuleFollowers {

  private final RulesHolder rules;

  RuleFollowers(RulesHolder rules) {
    this.rules = rules;
  }

  RuleFollowers collectors(Collectors names, DataQuality quality, ResponseTimes times) {
    rules.follow(now -> names.follow(now.collectors()));
    rules.follow(now -> quality.follow(now.collectors(), now.objectives()));
    rules.follow(now -> times.follow(now.objectives().responseTimes()));
    return this;
  }

  /**
   * Quotas first: an endpoint that is looked up anew asks for the quota of its provider.
   *
   * @param others whoever else wants to know
   */
  RuleFollowers providers(
      KnownProviders known, Quotas quotas, Endpoints endpoints, Consumer<Providers> others) {
    rules.follow(
        now -> {
          Providers providers = known.with(now);
          quotas.follow(providers);
          endpoints.follow(providers);
          others.accept(providers);
        });
    return this;
  }

  /** What has not changed stays the same objects, so that what was counted by it goes on. */
  RuleFollowers tables(
      Databases databases, DataQuality quality, RowChecks checks, RowMetrics metrics) {
    rules.follow(
        now -> {
          TableRules next = now.tables().keeping(databases.rules());
          if (next != databases.rules()) {
            checks.follow(next);
            metrics.follow(next);
            databases.follow(next);
            quality.forgetDataTimes();
          }
        });
    return this;
  }

  RuleFollowers health(HealthHandler health, DataFreshness freshness) {
    rules.follow(now -> health.follow(now.health(), freshness));
    return this;
  }

  RuleFollowers pings(KnownProviders known, Pings pings) {
    rules.follow(now -> pings.follow(now.health().pings(), known.with(now)));
    return this;
  }
}
