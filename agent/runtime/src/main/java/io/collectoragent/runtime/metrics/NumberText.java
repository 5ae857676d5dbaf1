package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Prints a number as a counter or gauge. */
final class NumberText implements SeriesText<NumberSeries> {

  private static final String SUFFIX = "_total";

  private final MetricType type;
  private final String name;
  private final String help;
  private final byte[] sampleName;

  private NumberText(MetricType type, String name, String help, String sampleName) {
    this.type = type;
    this.name = name;
    this.help = help;
    this.sampleName = sampleName.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @param name with {@code _total}
   */
  static NumberText counter(String name, String help) {
    String bare = name.substring(0, name.length() - SUFFIX.length());
    return new NumberText(MetricType.COUNTER, bare, help, name);
  }

  static NumberText gauge(String name, String help) {
    return new NumberText(MetricType.GAUGE, name, help, name);
  }

  @Override
  public void head(ExpositionWriter page) throws IOException {
    page.head(name, type, help);
  }

  @Override
  public void series(ExpositionWriter page, LabelText labels, NumberSeries one, NumberSeries other)
      throws IOException {
    page.number(sampleName, labels, one.value() + (other == null ? 0 : other.value()));
  }
}
