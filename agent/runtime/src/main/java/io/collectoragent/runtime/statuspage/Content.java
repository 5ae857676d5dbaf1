package io.collectoragent.runtime.statuspage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a section says at one moment. For one thread. */
abstract class Content {

  private final String id;
  private final String title;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param id of its element, which others link to
   */
  Content(String id, String title) {
    this.id = id;
    this.title = title;
  }

  final String id() {
    return id;
  }

  final String title() {
    return title;
  }

  final void problem(Mark mark, String subject, String what) {
    problems.add(new Problem(mark, subject, what));
  }

  /** In the order in which they were found. */
  final List<Problem> problems() {
    return problems;
  }

  /** The whole of it in a few words. */
  abstract String headline();

  /** How the whole of it stands. */
  Mark mark() {
    Mark worst = Mark.GOOD;
    for (Problem problem : problems) {
      worst = worst.worse(problem.mark());
    }
    return worst;
  }

  /** All below the heading. */
  abstract void writeTo(Html html) throws IOException;
}
