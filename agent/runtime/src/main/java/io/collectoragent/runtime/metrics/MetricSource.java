package io.collectoragent.runtime.metrics;

import io.collectoragent.runtime.exposition.ExpositionWriter;
import java.io.IOException;

/** Prints the metrics it knows, at every scrape. Thread-safe. */
interface MetricSource {

  /** Prints nothing, not even a head, where there is no sample. */
  void writeTo(ExpositionWriter page) throws IOException;
}
