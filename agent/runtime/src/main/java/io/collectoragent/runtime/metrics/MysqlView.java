package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code db_*} figures of MySQL and MariaDB under the names that the monitoring guide gave
 * them. Worked out at scrape, so they cost nothing per call. A database that is reached under both
 * names is one.
 */
final class MysqlView<S extends Series> implements MetricSource {

  private static final String SYSTEM = "system";
  private static final String MYSQL = "mysql";
  private static final String MARIADB = "mariadb";

  private final Family<S> source;
  private final SeriesText<S> text;

  /**
   * @param source has {@code system} as its first label, which goes without saying here
   */
  MysqlView(Family<S> source, SeriesText<S> text) {
    this.source = source;
    this.text = text;
  }

  @Override
  public void writeTo(ExpositionWriter page) throws IOException {
    boolean begun = false;
    for (S one : source.all()) {
      String system = one.labelValues().get(0);
      if (system.equals(MYSQL) || (system.equals(MARIADB) && twin(one, MYSQL) == null)) {
        if (!begun) {
          text.head(page);
          begun = true;
        }
        LabelText labels = one.labels(source.labelNames()).withoutFirst(SYSTEM, system);
        text.series(page, labels, one, system.equals(MYSQL) ? twin(one, MARIADB) : null);
      }
    }
  }

  /** The same database under the other name, or null. */
  private S twin(S one, String system) {
    List<String> values = new ArrayList<>(one.labelValues());
    values.set(0, system);
    return source.find(values);
  }
}
