package io.collectoragent.instrumentation.log4j1;

import io.collectoragent.instrumentation.mdc.MdcGet;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where Log4j 1.2 is woven: its {@code MDC.get}, which a layout on the logging thread asks too;
 * where an event takes its copy of the context for another thread; where events go to the
 * appenders.
 */
public final class Log4j1Instrumentation implements LibraryInstrumentation {

  @Override
  public String name() {
    return "log4j-1";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        MdcGet.point("org.apache.log4j.MDC", "get"),
        WeavePoint.of(
            // Log4j 2 and SLF4J have stand-ins of that name, which keep no copy.
            TypeSelector.named("org.apache.log4j.spi.LoggingEvent", "mdcCopyLookupRequired"),
            MethodSelector.named("getMDCCopy").taking(0),
            ContextCopyAdvice.class,
            ContextCopyProbe::new),
        WeavePoint.ofLibrary(
            // Log4j 2's stand-in hands what it is given to Log4j 2, where it is counted.
            TypeSelector.named("org.apache.log4j.Category", "getResourceBundleString"),
            MethodSelector.named("callAppenders").taking(1),
            AppendAdvice.class,
            "io.collectoragent.instrumentation.log4j1.AppendProbe"));
  }
}
