package io.collectoragent.runtime.fuzz;

import java.util.List;

/** A parser of foreign texts, with what has to hold for any text. For one thread. */
public interface FuzzTarget {

  /** Names it in reports and names the file of its findings. */
  String name();

  /** Well-formed texts to start from. */
  List<String> seeds();

  /** What the grammar is made of: texts are put together from these and cut anywhere. */
  List<String> pieces();

  /**
   * Has a text parsed and checks what came out. Whatever it throws is a finding.
   *
   * @return the kind of outcome, by its equality: a text with a new kind is worth changing further
   */
  Object parse(String text) throws Exception;

  /** The same without what checks it: the work that must grow no faster than the text. */
  default void parseOnly(String text) throws Exception {
    parse(text);
  }

  /** How many texts the ordinary build tries: fewer where each takes files. */
  default int textsInABuild() {
    return 2_000;
  }

  /** In characters. For parsers whose input is bounded before it reaches them. */
  default int longest() {
    return 64 * 1024;
  }
}
