package io.collectoragent.instrumentation.logback;

import io.collectoragent.instrumentation.mdc.MdcGet;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where Logback is woven: where an event takes its map of context, on the thread that logs, and
 * where events go to the appenders. SLF4J's {@code MDC.get} answers for the agent's keys too.
 *
 * <p>Not where the adapter gives the map away: from Logback 1.3 on, that serves the application's
 * {@code MDC.getCopyOfContextMap} as well, which must have the application's own keys only.
 */
public final class LogbackInstrumentation implements LibraryInstrumentation {

  @Override
  public String name() {
    return "logback";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.of(
            TypeSelector.named("ch.qos.logback.classic.spi.LoggingEvent"),
            MethodSelector.named("getMDCPropertyMap").taking(0),
            EventContextAdvice.class,
            EventContextProbe::new),
        MdcGet.point("org.slf4j.MDC", "get"),
        WeavePoint.ofLibrary(
            TypeSelector.named("ch.qos.logback.classic.Logger"),
            MethodSelector.named("callAppenders").taking(1),
            AppendAdvice.class,
            "io.collectoragent.instrumentation.logback.AppendProbe"));
  }
}
