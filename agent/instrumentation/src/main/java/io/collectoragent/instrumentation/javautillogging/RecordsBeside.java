package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Collections;
import java.util.List;

/** Where {@code java.util.logging} is woven for lines of JSON beside its own. */
public final class RecordsBeside implements LibraryInstrumentation {

  /** Written so that the packing of the jar does not take it for a bundled library's reference. */
  private static final String LOGGER = "java/util.logging.Logger".replace('/', '.');

  @Override
  public String name() {
    return "java-util-logging";
  }

  @Override
  public List<WeavePoint> points() {
    return Collections.singletonList(
        WeavePoint.ofVisitor(TypeSelector.named(LOGGER), LogWeaving::new, BesideProbe::new));
  }
}
