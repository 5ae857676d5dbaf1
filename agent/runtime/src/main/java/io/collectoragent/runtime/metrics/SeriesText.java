package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import io.collectoragent.runtime.exposition.LabelText;
import java.io.IOException;

/** How one kind of series is printed under one name. Immutable. */
interface SeriesText<S extends Series> {

  void head(ExpositionWriter page) throws IOException;

  /**
   * @param other what is to be added to it, or null
   */
  void series(ExpositionWriter page, LabelText labels, S one, S other) throws IOException;
}
