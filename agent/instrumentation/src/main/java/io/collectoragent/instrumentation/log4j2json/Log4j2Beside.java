package io.collectoragent.instrumentation.log4j2json;

import io.collectoragent.instrumentation.jsonlines.SeenAdvice;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Collections;
import java.util.List;

/** Where Log4j 2 is woven for lines beside its own: where events go to the appenders. */
public final class Log4j2Beside implements LibraryInstrumentation {

  @Override
  public String name() {
    return "log4j-2";
  }

  @Override
  public List<WeavePoint> points() {
    return Collections.singletonList(
        WeavePoint.ofLibrary(
            TypeSelector.named("org.apache.logging.log4j.core.config.LoggerConfig"),
            MethodSelector.named("callAppenders").taking(1),
            SeenAdvice.class,
            "io.collectoragent.instrumentation.log4j2json.BesideProbe"));
  }
}
