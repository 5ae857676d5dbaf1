package io.collectoragent.runtime.doctor;

/** One line of the checklist, printable. Immutable; no text is null. */
final class Item {

  /** A stranger's label shall not push the rest off the screen. */
  private static final int WIDEST = 160;

  private final String section;
  private final String name;
  private final Verdict verdict;
  private final String figure;
  private final String wanted;
  private final Limit limit;
  private final double value;

  private Item(Question question, Verdict verdict, String figure, double value) {
    this.section = question.section();
    this.name = Printable.of(question.name(), WIDEST);
    this.wanted = question.wanted();
    this.limit = question.limit();
    this.verdict = verdict;
    this.figure = Printable.of(figure, WIDEST);
    this.value = value;
  }

  static Item of(Question question, Verdict verdict, String figure) {
    return new Item(question, verdict, figure, Double.NaN);
  }

  static Item of(Question question, Verdict verdict, String figure, double value) {
    return new Item(question, verdict, figure, value);
  }

  String section() {
    return section;
  }

  String name() {
    return name;
  }

  Verdict verdict() {
    return verdict;
  }

  /** What was measured, and of what; why it is not known where it is not. */
  String figure() {
    return figure;
  }

  /** What passes. */
  String wanted() {
    return wanted;
  }

  /** The same as a number; null where it is none. */
  Limit limit() {
    return limit;
  }

  /** The figure as a number, in the limit's unit; NaN where it is none, or not known. */
  double value() {
    return value;
  }
}
