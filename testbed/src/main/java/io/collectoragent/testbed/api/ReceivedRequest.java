package io.collectoragent.testbed.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in. Immutable.
 *
 * @param method the HTTP method
 * @param uri path and query
 * @param headers as the server saw them
 */
public record ReceivedRequest(String method, URI uri, Map<String, List<String>> headers) {

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }
}
