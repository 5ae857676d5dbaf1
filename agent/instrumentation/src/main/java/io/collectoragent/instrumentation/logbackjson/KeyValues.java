package io.collectoragent.instrumentation.logbackjson;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/** What SLF4J 2's {@code addKeyValue} has given an event; apart, for older ones have no such. */
final class KeyValues {

  private KeyValues() {}

  static Map<String, Object> of(ILoggingEvent event) {
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs == null || pairs.isEmpty()) {
      return Collections.emptyMap();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (KeyValuePair pair : pairs) {
      values.put(pair.key, pair.value);
    }
    return values;
  }
}
