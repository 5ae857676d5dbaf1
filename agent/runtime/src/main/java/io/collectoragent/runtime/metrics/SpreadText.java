package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Prints a histogram of numbers. */
final class SpreadText implements SeriesText<SpreadSeries> {

  private final String name;
  private final String help;
  private final byte[] bucketName;
  private final byte[] countName;
  private final byte[] sumName;
  private final LabelText[] bounds;

  /**
   * @param bounds ascending, without the infinite one
   */
  SpreadText(String name, String help, double[] bounds) {
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
  public void head(ExpositionWriter page) throws IOException {
    page.head(name, MetricType.HISTOGRAM, help);
  }

  @Override
  public void series(ExpositionWriter page, LabelText labels, SpreadSeries one, SpreadSeries other)
      throws IOException {
    long count = 0;
    for (int i = 0; i < bounds.length; i++) {
      count += one.count(i) + (other == null ? 0 : other.count(i));
      page.bucket(bucketName, labels, bounds[i], count, null);
    }
    // Not read anew: it has to be what the last bucket says, whatever was counted meanwhile.
    page.whole(countName, labels, count);
    page.number(sumName, labels, one.sum() + (other == null ? 0 : other.sum()));
  }

  private static LabelText bound(String value) {
    return LabelText.of(Collections.singletonList("le"), Collections.singletonList(value));
  }
}
