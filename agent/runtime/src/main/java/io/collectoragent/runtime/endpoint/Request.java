package io.collectoragent.runtime.endpoint;

import java.util.Map;

/** What a client asked for: a method, a path without its query, and headers. Immutable. */
public final class Request {

  private final String method;
  private final String path;
  private final String version;
  private final Map<String, String> headers;

  /** Takes over the headers, whose keys have to compare without regard to case. */
  Request(String method, String path, String version, Map<String, String> headers) {
    this.method = method;
    this.path = path;
    this.version = version;
    this.headers = headers;
  }

  public String method() {
    return method;
  }

  /** Starts with a slash; as sent, so percent-encoded. */
  public String path() {
    return path;
  }

  /**
   * The value of a header, whatever the case of its name; of one sent several times, all values
   * with a comma between them. Null where it was not sent.
   */
  public String header(String name) {
    return headers.get(name);
  }

  /** Whether the client knows a body that comes in chunks. */
  boolean takesChunks() {
    return !version.equals("HTTP/1.0");
  }

  boolean wantsNoBody() {
    return method.equals("HEAD");
  }
}
