package io.collectoragent.runtime.observation;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A response's headers as a test gives them. */
public class GivenHeaders implements ResponseHeaders {

  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /**
   * @param headers each with a colon and a space behind its name
   */
  public GivenHeaders(String... headers) {
    for (String header : headers) {
      int colon = header.indexOf(": ");
      values.put(header.substring(0, colon), header.substring(colon + 2));
    }
  }

  @Override
  public String value(String name) {
    return values.get(name);
  }

  @Override
  public void forEachName(Consumer<String> consumer) {
    values.keySet().forEach(consumer);
  }
}
