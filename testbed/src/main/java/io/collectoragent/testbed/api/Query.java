package io.collectoragent.testbed.api;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A request's path and its parameters. Immutable.
 *
 * @param path without the query string
 * @param parameters by name, the last of a name
 */
public record Query(String path, Map<String, String> parameters) {

  /** Copies the parameters. */
  public Query {
    parameters = Map.copyOf(parameters);
  }

  /** Takes a request's URI apart. */
  public static Query of(URI uri) {
    Map<String, String> parameters = new HashMap<>();
    String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return new Query(uri.getPath(), parameters);
  }

  /** The parameter's value, or an empty text. */
  String get(String name) {
    return parameters.getOrDefault(name, "");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
