package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Collections;
import java.util.List;

/**
 * Where {@code java.util.logging} is woven: where a logger goes to its handlers. Woven when the
 * application loads it, and never loaded before. A log manager of another kind has loggers of its
 * own that do not come by here.
 */
public final class JavaUtilLoggingInstrumentation implements LibraryInstrumentation {

  /** Written so that the packing of the jar does not take it for a bundled library's reference. */
  private static final String LOGGER = "java/util.logging.Logger".replace('/', '.');

  @Override
  public String name() {
    return "java-util-logging";
  }

  @Override
  public List<WeavePoint> points() {
    return Collections.singletonList(
        WeavePoint.ofVisitor(TypeSelector.named(LOGGER), LogWeaving::new, HandlersProbe::new));
  }
}
