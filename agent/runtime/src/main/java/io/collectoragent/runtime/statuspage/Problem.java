package io.collectoragent.runtime.statuspage;

/** Something that needs attention, for the top of the page. Immutable. */
final class Problem {

  private final Mark mark;
  private final String subject;
  private final String what;

  /**
   * @param subject whom it is about; may be anything, it is escaped
   * @param what a few words
   */
  Problem(Mark mark, String subject, String what) {
    this.mark = mark;
    this.subject = subject;
    this.what = what;
  }

  Mark mark() {
    return mark;
  }

  String subject() {
    return subject;
  }

  String what() {
    return what;
  }
}
