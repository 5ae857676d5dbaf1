package io.collectoragent.instrumentation.log4j2json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Which layouts are replaced: all but those that a protocol asks for, whose receiver would not
 * understand a line of JSON.
 */
final class ReplacedLayouts {

  private static final Set<String> PROTOCOLS =
      new HashSet<>(
          Arrays.asList("SyslogLayout", "Rfc5424Layout", "SerializedLayout", "GelfLayout"));

  private static final ClassValue<Boolean> INCLUDED =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> layout) {
          return !PROTOCOLS.contains(layout.getSimpleName());
        }
      };

  private ReplacedLayouts() {}

  static boolean include(Object layout) {
    return INCLUDED.get(layout.getClass());
  }
}
