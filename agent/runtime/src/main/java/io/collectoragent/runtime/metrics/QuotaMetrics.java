package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.quota.QuotaFigure;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.quota.Standing;
import io.prometheus.client.Collector;
import java.util.Arrays;
import java.util.List;

/**
 * {@code external_api_rate_limit_remaining}, {@code …_reset_timestamp_seconds} and {@code
 * external_api_quota_usage_percent}: read when they are scraped, so that what was reset meanwhile
 * is absent.
 */
final class QuotaMetrics extends Collector {

  private static final String REMAINING = "external_api_rate_limit_remaining";

  private final Quotas quotas;
  private final SeriesLimit limit;

  QuotaMetrics(Quotas quotas, SeriesLimit limit) {
    this.quotas = quotas;
    this.limit = limit;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    Samples remaining =
        Samples.gauge(
            REMAINING,
            "What may still be asked until the limit is reset, by the API's headers or by counting.",
            "provider");
    Samples reset =
        Samples.gauge(
            "external_api_rate_limit_reset_timestamp_seconds",
            "When that limit is reset, as the API says or by its rule.",
            "provider");
    Samples usage =
        Samples.gauge(
            "external_api_quota_usage_percent",
            "The share of that limit that is used.",
            "provider");
    int shown = 0;
    for (QuotaFigure figure : quotas.read()) {
      Standing standing = figure.standing();
      if (standing == null) {
        continue;
      }
      if (shown++ >= limit.perMetric()) {
        limit.refuse(REMAINING);
        continue;
      }
      remaining.add(standing.remaining(), figure.provider());
      reset.add(standing.resetMillis() / 1_000.0, figure.provider());
      if (!Double.isNaN(standing.usagePercent())) {
        usage.add(standing.usagePercent(), figure.provider());
      }
    }
    return Arrays.asList(remaining.build(), reset.build(), usage.build());
  }
}
