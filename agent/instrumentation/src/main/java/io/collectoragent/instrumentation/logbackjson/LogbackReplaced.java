package io.collectoragent.instrumentation.logbackjson;

import io.collectoragent.instrumentation.jsonlines.EncodedAdvice;
import io.collectoragent.instrumentation.jsonlines.LeftOutAdvice;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;
import java.util.Arrays;
import java.util.List;

/**
 * Where Logback is woven for lines in place of its own: whatever encodes for consoles and files. A
 * layout that an appender asks itself, as for mails and syslog, is not a file's. Until 1.1 encoders
 * wrote to the stream themselves; there it is the one that all with a layout are kinds of.
 */
public final class LogbackReplaced implements LibraryInstrumentation {

  private static final String ENCODER = "ch.qos.logback.core.encoder.Encoder";
  private static final String PROBES = "io.collectoragent.instrumentation.logbackjson.";

  @Override
  public String name() {
    return "logback";
  }

  @Override
  public List<WeavePoint> points() {
    return Arrays.asList(
        WeavePoint.ofLibrary(
            encoders("encode"),
            MethodSelector.named("encode").taking(1),
            EncodedAdvice.class,
            PROBES + "EncodeProbe"),
        around("headerBytes", encoders("headerBytes")),
        around("footerBytes", encoders("footerBytes")),
        WeavePoint.ofLibrary(
            streaming(),
            MethodSelector.named("doEncode").taking(1),
            DoEncodeAdvice.class,
            PROBES + "DoEncodeProbe"),
        around("writeHeader", streaming()),
        around("writeFooter", streaming()));
  }

  private static WeavePoint around(String method, TypeSelector types) {
    return WeavePoint.ofLibrary(
        types,
        MethodSelector.named(method).taking(0),
        LeftOutAdvice.class,
        PROBES + "LeftOutProbe");
  }

  private static TypeSelector streaming() {
    return TypeSelector.named("ch.qos.logback.core.encoder.LayoutWrappingEncoder", "doEncode");
  }

  private static TypeSelector encoders(String method) {
    return TypeSelector.havingMethod(ENCODER, method, "ch/qos/logback/");
  }
}
