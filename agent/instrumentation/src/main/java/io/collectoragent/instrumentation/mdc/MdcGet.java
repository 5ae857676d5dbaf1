package io.collectoragent.instrumentation.mdc;

import io.collectoragent.instrumentation.weaving.MethodSelector;
import io.collectoragent.instrumentation.weaving.TypeSelector;
import io.collectoragent.instrumentation.weaving.WeavePoint;

/** The point that each logging library has: the static method that is asked for one key. */
public final class MdcGet {

  private MdcGet() {}

  /**
   * @param className of the library's context, with a static {@code method(String)}
   */
  public static WeavePoint point(String className, String method) {
    return WeavePoint.of(
        TypeSelector.named(className),
        MethodSelector.staticNamed(method).takingFirst("java.lang.String").taking(1),
        MdcGetAdvice.class,
        MdcGetProbe::new);
  }
}
