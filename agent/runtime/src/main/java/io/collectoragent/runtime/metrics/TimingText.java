package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.Exemplar;
import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import io.collectoragent.runtime.exposition.MetricType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Prints a histogram of durations in seconds. */
final class TimingText implements SeriesText<TimingSeries> {

  private final String name;
  private final String help;
  private final byte[] bucketName;
  private final byte[] countName;
  private final byte[] sumName;
  private final LabelText[] bounds;

  /**
   * @param bounds in seconds, ascending, without the infinite one
   */
  TimingText(String name, String help, double[] bounds) {
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
  public void series(ExpositionWriter page, LabelText labels, TimingSeries one, TimingSeries other)
      throws IOException {
    long count = 0;
    for (int i = 0; i < bounds.length; i++) {
      count += one.count(i) + (other == null ? 0 : other.count(i));
      page.bucket(bucketName, labels, bounds[i], count, exemplar(i, one, other));
    }
    // Not read anew: it has to be what the last bucket says, whatever was counted meanwhile.
    page.whole(countName, labels, count);
    page.seconds(sumName, labels, one.sumNanos() + (other == null ? 0 : other.sumNanos()));
  }

  private static Exemplar exemplar(int bucket, TimingSeries one, TimingSeries other) {
    Exemplar exemplar = one.exemplar(bucket);
    return exemplar == null && other != null ? other.exemplar(bucket) : exemplar;
  }

  private static LabelText bound(String value) {
    return LabelText.of(Collections.singletonList("le"), Collections.singletonList(value));
  }
}
