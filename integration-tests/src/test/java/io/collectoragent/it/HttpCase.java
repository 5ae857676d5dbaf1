package io.collectoragent.it;

import java.util.stream.Stream;

/**
 * What a program's named request is expected to look like; its path is its name. Immutable.
 *
 * @param calls how many are made under the name
 * @param status of the response; 0 where there is none
 * @param error the full name of the exception where there is no response; else null
 * @param received whether the server gets to see it; null where that is left to chance
 */
record HttpCase(String name, String method, int calls, int status, String error, Boolean received) {

  static HttpCase answered(String name, String method, int status) {
    return new HttpCase(name, method, 1, status, null, true);
  }

  static HttpCase failed(String name, String error, Boolean received) {
    return new HttpCase(name, "GET", 1, 0, error, received);
  }

  /** The server may see a request of which there is no call to count: nobody asked for the end. */
  static HttpCase unobserved(String name) {
    return new HttpCase(name, "GET", 0, 0, null, false);
  }

  /**
   * What every client can do.
   *
   * @param refused the exception of a connection that is refused
   * @param timedOut the exception of a response that does not come in time
   */
  static Stream<HttpCase> usual(String refused, String timedOut) {
    return Stream.of(
        answered("get", "GET", 200),
        answered("post", "POST", 200),
        answered("put", "PUT", 200),
        answered("head", "HEAD", 200),
        answered("missing", "GET", 404),
        answered("broken", "GET", 500),
        answered("redirect", "GET", 200),
        failed("refused", refused, false),
        failed("slow", timedOut, true),
        answered("keep-alive", "GET", 200).times(5),
        answered("half", "GET", 200),
        answered("gzip", "GET", 200),
        answered("chunked", "GET", 200),
        answered("upload", "POST", 200),
        answered("own-parent", "GET", 200));
  }

  HttpCase times(int more) {
    return new HttpCase(name, method, more, status, error, received);
  }

  String endpoint() {
    return "/" + name;
  }

  /** The label {@code status}: the exception by its short name. */
  String statusLabel() {
    return error == null
        ? Integer.toString(status)
        : error.substring(Math.max(error.lastIndexOf('.'), error.lastIndexOf('$')) + 1);
  }

  /** The attribute {@code error.type}; null where it went well. */
  String errorType() {
    if (error != null) {
      return error;
    }
    return status >= 400 ? Integer.toString(status) : null;
  }

  @Override
  public String toString() {
    return name;
  }
}
