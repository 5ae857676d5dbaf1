package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import java.io.IOException;

/** Prints a histogram of numbers. */
final class SpreadText extends HistogramText<SpreadSeries> {

  /**
   * @param bounds ascending, without the infinite one
   */
  SpreadText(String name, String help, double[] bounds) {
    super(name, help, bounds);
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
}
