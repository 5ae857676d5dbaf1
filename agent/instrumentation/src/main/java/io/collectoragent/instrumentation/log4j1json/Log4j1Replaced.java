package io.collectoragent.instrumentation.log4j1json;

import io.collectoragent.instrumentation.jsonlines.LeftOutAdvice;
import io.collectoragent.instrumentation.jsonlines.SeenAdvice;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where Log4j 1.2 is woven for lines in place of its own: the appender that all of consoles and
 * files are kinds of. A layout serves mails and syslog as well, so that is left alone.
 */
public final class Log4j1Replaced implements LibraryInstrumentation {

  private static final String APPENDER = "org.apache.log4j.WriterAppender";
  private static final String PROBES = "io.collectoragent.instrumentation.log4j1json.";

  @Override
  public String name() {
    return "log4j-1";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.ofLibrary(
            writers(),
            MethodSelector.named("subAppend").taking(1),
            SubAppendAdvice.class,
            PROBES + "SubAppendProbe"),
        WeavePoint.of(
            writers(),
            MethodSelector.named("createWriter").taking(1),
            SeenAdvice.class,
            StreamProbe::new),
        WeavePoint.ofLibrary(
            writers(),
            MethodSelector.named("writeHeader", "writeFooter").taking(0),
            LeftOutAdvice.class,
            PROBES + "LeftOutProbe"));
  }

  /** Log4j 2 has stand-ins of that name, which write nothing. */
  private static TypeSelector writers() {
    return TypeSelector.named(APPENDER, "immediateFlush");
  }
}
