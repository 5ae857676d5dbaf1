package io.collectoragent.instrumentation.log4j2json;

import io.collectoragent.instrumentation.jsonlines.EncodedAdvice;
import io.collectoragent.instrumentation.jsonlines.LeftOutAdvice;
import io.collectoragent.instrumentation.jsonlines.WrittenAdvice;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where Log4j 2 is woven for lines in place of its own: all layouts that make bytes. From 2.6 on
 * they write them into the appender's buffer; before, and elsewhere, they give them away.
 */
public final class Log4j2Replaced implements LibraryInstrumentation {

  private static final String CORE = "org.apache.logging.log4j.core.";
  private static final String EVENT = CORE + "LogEvent";
  private static final String PROBES = "io.collectoragent.instrumentation.log4j2json.";

  @Override
  public String name() {
    return "log4j-2";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.ofLibrary(
            layouts("encode"),
            MethodSelector.named("encode").takingFirst(EVENT).taking(2),
            WrittenAdvice.class,
            PROBES + "EncodeProbe"),
        WeavePoint.ofLibrary(
            layouts("toByteArray"),
            MethodSelector.named("toByteArray").takingFirst(EVENT).taking(1),
            EncodedAdvice.class,
            PROBES + "BytesProbe"),
        around("getHeader"),
        around("getFooter"));
  }

  private static WeavePoint around(String method) {
    return WeavePoint.ofLibrary(
        layouts(method),
        MethodSelector.named(method).taking(0),
        LeftOutAdvice.class,
        PROBES + "LeftOutProbe");
  }

  private static TypeSelector layouts(String method) {
    return TypeSelector.havingMethod(CORE + "Layout", method, CORE.replace('.', '/'));
  }
}
