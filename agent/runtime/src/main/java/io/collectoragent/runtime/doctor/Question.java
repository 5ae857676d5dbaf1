package io.collectoragent.runtime.doctor;

/** What is looked at, and what passes, before anybody knows what it is. Immutable. */
final class Question {

  private final String section;
  private final String name;
  private final String wanted;
  private final Limit limit;

  /** One that is answered by a number. */
  Question(String section, String name, Limit limit) {
    this(section, name, limit.toString(), limit);
  }

  /** One that is answered by yes or no. */
  Question(String section, String name, String wanted) {
    this(section, name, wanted, null);
  }

  private Question(String section, String name, String wanted, Limit limit) {
    this.section = section;
    this.name = name;
    this.wanted = wanted;
    this.limit = limit;
  }

  String section() {
    return section;
  }

  String name() {
    return name;
  }

  String wanted() {
    return wanted;
  }

  Limit limit() {
    return limit;
  }

  Item answer(boolean passed, String figure) {
    return Item.of(this, passed ? Verdict.PASS : Verdict.FAIL, figure);
  }

  /**
   * By the limit.
   *
   * @param of what the value is of, for people; may be empty
   */
  Item answer(double value, String of) {
    Verdict verdict = limit.isKept(value) ? Verdict.PASS : Verdict.FAIL;
    return Item.of(this, verdict, words(value, of), value);
  }

  /** The value does not keep the limit, and there is a reason why that says nothing. */
  Item tooEarly(double value, String of, String reason) {
    return Item.of(this, Verdict.UNKNOWN, words(value, of) + "; " + reason, value);
  }

  /**
   * @param why instead of a figure
   */
  Item unknown(String why) {
    return Item.of(this, Verdict.UNKNOWN, why);
  }

  private String words(double value, String of) {
    return limit.unit().words(value) + (of.isEmpty() ? "" : ", " + of);
  }
}
