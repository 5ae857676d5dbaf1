package io.collectoragent.instrumentation.logbackjson;

import io.collectoragent.instrumentation.jsonlines.SeenAdvice;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Collections;
import java.util.List;

/** Where Logback is woven for lines beside its own: where events go to the appenders, once. */
public final class LogbackBeside implements LibraryInstrumentation {

  @Override
  public String name() {
    return "logback";
  }

  @Override
  public List<WeavePoint> points() {
    return Collections.singletonList(
        WeavePoint.ofLibrary(
            TypeSelector.named("ch.qos.logback.classic.Logger"),
            MethodSelector.named("callAppenders").taking(1),
            SeenAdvice.class,
            "io.collectoragent.instrumentation.logbackjson.BesideProbe"));
  }
}
