package io.collectoragent.benchmarks.jmh;

import java.io.Writer;

/** Counts what is written and forgets it. For one thread. */
final class CountingWriter extends Writer {

  private long characters;

  long characters() {
    return characters;
  }

  @Override
  public void write(int character) {
    characters++;
  }

  @Override
  public void write(char[] text, int from, int length) {
    characters += length;
  }

  @Override
  public void write(String text, int from, int length) {
    characters += length;
  }

  @Override
  public void flush() {
    // Nothing is kept.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
