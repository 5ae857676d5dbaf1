package io.collectoragent.benchmarks.jmh;

import java.io.IOException;

/** Metrics with many series that can be printed in text format 0.0.4. */
interface WrittenText {

  /** What a database adds to the text: a histogram and two counters. */
  int SERIES_OF_A_DATABASE = 14;

  /** Prints all of them; returns the number of bytes. */
  long write(CountingStream out) throws IOException;
}
