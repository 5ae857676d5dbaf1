package io.collectoragent.testbed.dashboards;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object in the making; what it has is written in the order in which it was given. */
final class JsonObject extends LinkedHashMap<String, Object> {

  JsonObject() {}

  /**
   * @param start what it has from the start
   */
  JsonObject(Map<String, Object> start) {
    super(start);
  }

  JsonObject with(String key, Object value) {
    put(key, value);
    return this;
  }

  JsonObject withAll(Map<String, Object> others) {
    putAll(others);
    return this;
  }
}
