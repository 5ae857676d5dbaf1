package io.collectoragent.benchmarks.jmh;

import java.io.OutputStream;

/** Counts what is written and forgets it. For one thread. */
final class CountingStream extends OutputStream {

  private long bytes;

  long bytes() {
    return bytes;
  }

  @Override
  public void write(int one) {
    bytes++;
  }

  @Override
  public void write(byte[] some, int from, int length) {
    bytes += length;
  }
}
