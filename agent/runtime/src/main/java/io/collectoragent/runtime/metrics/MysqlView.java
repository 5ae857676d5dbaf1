package io.collectoragent.runtime.metrics;

import io.prometheus.client.Collector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code db_*} figures of MySQL and MariaDB under the names that the monitoring guide gave
 * them. Worked out at scrape, so they cost nothing per call. A database that is reached under both
 * names is one.
 */
final class MysqlView extends Collector {

  private static final String OF_ALL = "db_";
  private static final String OF_MYSQL = "mysql_";

  private final List<Family<?>> source;

  MysqlView(List<Family<?>> source) {
    this.source = source;
  }

  @Override
  public List<MetricFamilySamples> collect() {
    List<MetricFamilySamples> views = new ArrayList<>();
    for (Family<?> family : source) {
      for (MetricFamilySamples samples : family.samples()) {
        views.add(view(samples));
      }
    }
    return views;
  }

  private static MetricFamilySamples view(MetricFamilySamples family) {
    Map<List<String>, MetricFamilySamples.Sample> merged = new LinkedHashMap<>();
    for (MetricFamilySamples.Sample sample : family.samples) {
      if (isMysql(sample)) {
        MetricFamilySamples.Sample view = view(sample);
        List<String> key = new ArrayList<>(view.labelValues);
        key.add(view.name);
        merged.merge(key, view, MysqlView::sum);
      }
    }
    return new MetricFamilySamples(
        renamed(family.name), family.type, family.help, new ArrayList<>(merged.values()));
  }

  private static boolean isMysql(MetricFamilySamples.Sample sample) {
    String system = sample.labelValues.isEmpty() ? "" : sample.labelValues.get(0);
    return system.equals("mysql") || system.equals("mariadb");
  }

  /**
   * {@code system} is the first label of every {@code db_*} metric, and goes without saying here.
   */
  private static MetricFamilySamples.Sample view(MetricFamilySamples.Sample sample) {
    return new MetricFamilySamples.Sample(
        renamed(sample.name),
        sample.labelNames.subList(1, sample.labelNames.size()),
        sample.labelValues.subList(1, sample.labelValues.size()),
        sample.value,
        sample.exemplar,
        sample.timestampMs);
  }

  private static MetricFamilySamples.Sample sum(
      MetricFamilySamples.Sample one, MetricFamilySamples.Sample other) {
    return new MetricFamilySamples.Sample(
        one.name,
        one.labelNames,
        one.labelValues,
        one.value + other.value,
        one.exemplar == null ? other.exemplar : one.exemplar,
        null);
  }

  private static String renamed(String name) {
    return OF_MYSQL + name.substring(OF_ALL.length());
  }
}
