package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** What all histograms have in common when they are printed: names and bounds. Immutable. */
abstract class HistogramText<S extends Series> implements SeriesText<S> {

  final byte[] bucketName;
  final byte[] countName;
  final byte[] sumName;

  /** The infinite one is the last. */
  final LabelText[] bounds;

  private final String name;
  private final String help;

  /**
   * @param bounds ascending, without the infinite one
   */
  HistogramText(String name, String help, double[] bounds) {
    this.name = name;
    this.help = help;
    this.bucketName = (name + "_bucket").getBytes(StandardCharsets.UTF_8);
    this.countName = (name + "_count").getBytes(StandardCharsets.UTF_8);
    this.sumName = (name + "_sum").getBytes(StandardCharsets.UTF_8);
    this.bounds = new LabelText[bounds.length + 1];
    for (int i = 0; i < bounds.length; i++) {
      this.bounds[i] = bound(Double.toString(bounds[i]));
    }
    this.bounds[bounds.length] = bound("+Inf");
  }

  @Override
  public final void head(ExpositionWriter page) throws IOException {
    page.head(name, MetricType.HISTOGRAM, help);
  }

  private static LabelText bound(String value) {
    return LabelText.of(Collections.singletonList("le"), Collections.singletonList(value));
  }
}
