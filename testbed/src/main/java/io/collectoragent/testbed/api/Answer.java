package io.collectoragent.testbed.api;

import java.util.Map;

/**
 * An HTTP response. Immutable.
 *
 * @param status the HTTP status
 * @param contentType the value of {@code Content-Type}
 * @param body may be empty
 * @param headers further headers
 */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(String body, Map<String, String> headers) {
    return new Answer(200, "application/json", body, headers);
  }

  static Answer error(int status, String message, Map<String, String> headers) {
    return new Answer(status, "application/json", "{\"error\":\"" + message + "\"}", headers);
  }
}
