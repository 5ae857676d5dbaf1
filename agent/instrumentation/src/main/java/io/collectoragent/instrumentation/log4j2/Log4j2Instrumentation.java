package io.collectoragent.instrumentation.log4j2;

import io.collectoragent.instrumentation.mdc.MdcGet;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Where Log4j 2 is woven: {@code ThreadContext.get}; where an event gets its context on the thread
 * that logs, which asynchronous loggers do there too; where events go to the appenders.
 */
public final class Log4j2Instrumentation implements LibraryInstrumentation {

  private static final String CORE = "org.apache.logging.log4j.core.";
  private static final String PROBES = "io.collectoragent.instrumentation.log4j2.";
  private static final String[] INJECTORS = {
    "ForDefaultThreadContextMap", "ForGarbageFreeThreadContextMap", "ForCopyOnWriteThreadContextMap"
  };

  @Override
  public String name() {
    return "log4j-2";
  }

  @Override
  public List<WeavePoint> points() {
    List<WeavePoint> points = new ArrayList<>();
    points.add(MdcGet.point("org.apache.logging.log4j.ThreadContext", "get"));
    points.add(
        WeavePoint.ofLibrary(
            TypeSelector.named("org.apache.logging.log4j.CloseableThreadContext$Instance"),
            MethodSelector.named("put").taking(2),
            CloseableContextAdvice.class,
            PROBES + "CloseableContextProbe"));
    for (String injector : INJECTORS) {
      points.add(
          WeavePoint.ofLibrary(
              TypeSelector.named(CORE + "impl.ThreadContextDataInjector$" + injector),
              MethodSelector.named("injectContextData").taking(2),
              InjectAdvice.class,
              PROBES + "InjectProbe"));
    }
    addThoseBeforeInjectors(points);
    points.add(
        WeavePoint.ofLibrary(
            TypeSelector.named(CORE + "config.LoggerConfig"),
            MethodSelector.named("callAppenders").taking(1),
            AppendAdvice.class,
            PROBES + "AppendProbe"));
    return points;
  }

  /** Until 2.6 each kind of event got a map of its own accord. */
  private static void addThoseBeforeInjectors(List<WeavePoint> points) {
    points.add(
        WeavePoint.of(
            TypeSelector.named(CORE + "impl.Log4jLogEvent"),
            MethodSelector.staticNamed("createMap").taking(1),
            CreateMapAdvice.class,
            ContextMapProbe::new));
    points.add(
        WeavePoint.of(
            TypeSelector.named(CORE + "async.RingBufferLogEvent"),
            MethodSelector.named("setValues")
                .takingFirst(
                    CORE + "async.AsyncLogger",
                    "java.lang.String",
                    "org.apache.logging.log4j.Marker",
                    "java.lang.String",
                    "org.apache.logging.log4j.Level",
                    "org.apache.logging.log4j.message.Message",
                    "java.lang.Throwable",
                    "java.util.Map"),
            SetValuesAdvice.class,
            ContextMapProbe::new));
  }
}
