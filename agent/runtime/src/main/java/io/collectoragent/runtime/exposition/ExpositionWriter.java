package io.collectoragent.runtime.exposition;

import java.io.IOException;

/**
 * Writes one page: a head for each metric, its samples behind it, and {@link #end()}. For one
 * thread. Names are given as they stand on the page; those of samples are encoded beforehand, since
 * they come by the thousand.
 */
public abstract class ExpositionWriter {

  final PageBuffer page;

  ExpositionWriter(PageBuffer page) {
    this.page = page;
  }

  /**
   * Begins a metric.
   *
   * @param name without the suffix that the type may have
   */
  public abstract void head(String name, MetricType type, String help) throws IOException;

  /** Ends the page and flushes it; the stream stays open. */
  public abstract void end() throws IOException;

  abstract void closeLabels() throws IOException;

  abstract void exemplar(Exemplar exemplar) throws IOException;

  public final void whole(byte[] name, LabelText labels, long value) throws IOException {
    begin(name, labels, LabelText.NONE);
    page.addWhole(value);
    page.add('\n');
  }

  public final void seconds(byte[] name, LabelText labels, long nanos) throws IOException {
    begin(name, labels, LabelText.NONE);
    page.addSeconds(nanos);
    page.add('\n');
  }

  public final void number(byte[] name, LabelText labels, double value) throws IOException {
    begin(name, labels, LabelText.NONE);
    page.addDouble(value);
    page.add('\n');
  }

  /**
   * A bucket of a histogram.
   *
   * @param bound the label {@code le}
   * @param exemplar null where there is none
   */
  public final void bucket(
      byte[] name, LabelText labels, LabelText bound, long count, Exemplar exemplar)
      throws IOException {
    begin(name, labels, bound);
    page.addWhole(count);
    if (exemplar != null) {
      exemplar(exemplar);
    }
    page.add('\n');
  }

  private void begin(byte[] name, LabelText labels, LabelText last) throws IOException {
    page.add(name);
    if (!labels.isEmpty() || !last.isEmpty()) {
      page.add('{');
      add(labels);
      if (!labels.isEmpty() && !last.isEmpty()) {
        page.add(',');
      }
      add(last);
      closeLabels();
    }
    page.add(' ');
  }

  private void add(LabelText labels) throws IOException {
    page.add(labels.bytes(), labels.from(), labels.bytes().length);
  }

  final void line(String keyword, String name, String suffix, String text) throws IOException {
    page.add(keyword);
    page.add(name);
    page.add(suffix);
    page.add(' ');
    page.add(text);
    page.add('\n');
  }
}
