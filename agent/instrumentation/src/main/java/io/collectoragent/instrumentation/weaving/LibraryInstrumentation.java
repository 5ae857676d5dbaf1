package io.collectoragent.instrumentation.weaving;

import java.util.List;

/** What is woven for one library: the points, and the name to switch them off by. Immutable. */
public interface LibraryInstrumentation {

  /** Lower-case words and dashes, as in {@code instrumentation.<name>.enabled}. */
  String name();

  List<WeavePoint> points();
}
