package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.objectives.ResponseTimes;
import io.collectoragent.runtime.quality.DataQuality;
import io.prometheus.client.Collector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code …_sla_ratio}: worked out when they are scraped; what is not known is absent. */
final class ObjectiveMetrics extends Collector {

  private final DataQuality quality;
  private final ResponseTimes times;
  private final SeriesLimit limit;

  ObjectiveMetrics(DataQuality quality, ResponseTimes times, SeriesLimit limit) {
    this.quality = quality;
    this.times = times;
    this.limit = limit;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    return Arrays.asList(
        ratio(
            "data_availability_sla_ratio",
            "Share of the window in which that data was as fresh as promised.",
            "data_type",
            quality.shares().availability()),
        ratio(
            "api_response_time_sla_ratio",
            "Share of calls in the window that were as fast as promised.",
            "endpoint",
            times.shares()),
        ratio(
            "collection_frequency_sla_ratio",
            "Runs against runs due.",
            "collector",
            quality.shares().frequency()));
  }

  private MetricFamilySamples ratio(
      String name, String help, String label, Map<String, Double> shares) {
    Samples samples = Samples.gauge(name, help, label);
    int shown = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      if (shown++ < limit.perMetric()) {
        samples.add(share.getValue(), share.getKey());
      } else {
        limit.refuse(name);
      }
    }
    return samples.build();
  }
}
