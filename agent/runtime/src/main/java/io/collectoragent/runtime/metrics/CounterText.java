package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Prints a counter. */
final class CounterText implements SeriesText<CounterSeries> {

  private static final String SUFFIX = "_total";

  private final String name;
  private final String help;
  private final byte[] sampleName;

  /**
   * @param name with {@code _total}
   */
  CounterText(String name, String help) {
    this.name = name.substring(0, name.length() - SUFFIX.length());
    this.help = help;
    this.sampleName = name.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void head(ExpositionWriter page) throws IOException {
    page.head(name, MetricType.COUNTER, help);
  }

  @Override
  public void series(
      ExpositionWriter page, LabelText labels, CounterSeries one, CounterSeries other)
      throws IOException {
    page.whole(sampleName, labels, one.value() + (other == null ? 0 : other.value()));
  }
}
