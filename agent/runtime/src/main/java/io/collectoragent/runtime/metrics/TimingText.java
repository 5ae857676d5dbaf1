package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.Exemplar;
import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import java.io.IOException;

/** Prints a histogram of durations in seconds. */
final class TimingText extends HistogramText<TimingSeries> {

  /**
   * @param bounds in seconds, ascending, without the infinite one
   */
  TimingText(String name, String help, double[] bounds) {
    super(name, help, bounds);
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
}
