package io.collectoragent.instrumentation.log4j1json;

import io.collectoragent.instrumentation.jsonlines.SeenAdvice;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Collections;
import java.util.List;

/** Where Log4j 1.2 is woven for lines beside its own: where events go to the appenders, once. */
public final class Log4j1Beside implements LibraryInstrumentation {

  @Override
  public String name() {
    return "log4j-1";
  }

  @Override
  public List<WeavePoint> points() {
    return Collections.singletonList(
        WeavePoint.ofLibrary(
            TypeSelector.named("org.apache.log4j.Category", "getResourceBundleString"),
            MethodSelector.named("callAppenders").taking(1),
            SeenAdvice.class,
            "io.collectoragent.instrumentation.log4j1json.BesideProbe"));
  }
}
