package io.collectoragent.instrumentation.jbosslogmanager;

import io.collectoragent.instrumentation.mdc.MdcGet;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where JBoss LogManager is woven: its {@code MDC}, which a formatter on the logging thread asks
 * too; where a record takes its copy of the context for another thread; where a record goes to the
 * handlers.
 */
public final class JbossLogManagerInstrumentation implements LibraryInstrumentation {

  private static final String LIBRARY = "org.jboss.logmanager.";

  @Override
  public String name() {
    return "jboss-logmanager";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        MdcGet.point(LIBRARY + "MDC", "get"),
        MdcGet.point(LIBRARY + "MDC", "getObject"),
        WeavePoint.of(
            TypeSelector.named(LIBRARY + "ExtLogRecord"),
            MethodSelector.named("copyMdc").taking(0),
            CopyMdcAdvice.class,
            CopyMdcProbe::new),
        WeavePoint.ofLibrary(
            TypeSelector.named(LIBRARY + "ExtLogRecord"),
            MethodSelector.named("getMdcCopy").taking(0),
            GetMdcCopyAdvice.class,
            "io.collectoragent.instrumentation.jbosslogmanager.GetMdcCopyProbe"),
        WeavePoint.of(
            TypeSelector.named(LIBRARY + "LoggerNode"),
            MethodSelector.named("publish").taking(1),
            PublishAdvice.class,
            PublishProbe::new));
  }
}
