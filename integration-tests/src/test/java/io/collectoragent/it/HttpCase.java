package io.collectoragent.it;

import java.util.stream.Stream;

/**
 * What a program's named request is expected to look like; its path is its name, or begins with it.
 * Immutable.
 *
 * @param calls how many are made under the name
 * @param status of the response; 0 where there is none
 * @param error the full name of the exception, or a word for it, where there is no response or what
 *     came was no use; else null
 * @param received how many requests the server gets to see at the path; null where that is left to
 *     chance
 * @param at whom it is sent to
 * @param endpoint the path as a template
 * @param shown the path and query as spans show them
 */
record HttpCase(
    String name,
    String method,
    int calls,
    int status,
    String error,
    Integer received,
    Server at,
    String endpoint,
    String shown) {

  /** Who is asked: see {@link HttpServers}. */
  enum Server {
    API,
    TLS,
    WIRE,
    WIRE6,
    DEAD,
    FULL
  }

  static HttpCase answered(String name, String method, int status) {
    Server at = name.startsWith("secure") ? Server.TLS : Server.API;
    return new HttpCase(name, method, 1, status, null, 1, at, "/" + name, "/" + name);
  }

  static HttpCase failed(String name, String error, Integer received) {
    return new HttpCase(name, "GET", 1, 0, error, received, Server.API, "/" + name, "/" + name);
  }

  /** There is no call to count: nothing was sent, or nobody asked for the end. */
  static HttpCase unobserved(String name) {
    return answered(name, "GET", 200).times(0).received(0);
  }

  /**
   * What every client can do.
   *
   * @param refused the exception of a connection that is refused
   * @param timedOut the exception of a response that does not come in time
   * @param noConnection the exception of a connection that is not made in time
   */
  static Stream<HttpCase> usual(String refused, String timedOut, String noConnection) {
    return Stream.of(
        answered("get", "GET", 200),
        answered("post", "POST", 200),
        answered("put", "PUT", 200),
        answered("delete", "DELETE", 200),
        answered("delete-body", "DELETE", 200),
        answered("options", "OPTIONS", 200),
        answered("head", "HEAD", 200),
        answered("missing", "GET", 404),
        answered("broken", "GET", 500),
        answered("redirect", "GET", 200),
        failed("refused", refused, 0).at(Server.DEAD),
        failed("slow", timedOut, 1),
        failed("no-connection", noConnection, 0).at(Server.FULL),
        answered("keep-alive", "GET", 200).times(5),
        answered("half", "GET", 200),
        answered("gzip", "GET", 200),
        answered("chunked", "GET", 200),
        answered("upload", "POST", 200),
        answered("fixed", "POST", 200),
        answered("own-parent", "GET", 200),
        answered("twice", "GET", 200).times(2),
        answered("no-content", "GET", 204).at(Server.WIRE),
        answered("not-modified", "GET", 304).at(Server.WIRE),
        answered("empty", "GET", 200).at(Server.WIRE),
        answered("continue", "POST", 200).at(Server.WIRE),
        // The second finds its connection closed, and is sent again by its client.
        answered("stale", "GET", 200).at(Server.WIRE).times(2).received(3),
        answered("see-other", "POST", 200).at(Server.WIRE),
        answered("elsewhere", "GET", 200).at(Server.WIRE),
        answered("auth", "GET", 200).at(Server.WIRE).received(2),
        answered("denied", "GET", 401).at(Server.WIRE),
        // Nobody listens there, but the proxy answers for it.
        answered("proxied", "GET", 200).at(Server.DEAD),
        answered("long", "GET", 200).at(Server.WIRE).shown("/long?long=REDACTED"),
        answered("odd", "GET", 200)
            .at(Server.WIRE)
            .endpoint("/odd/{id}/{id}")
            .shown("/odd/REDACTED/%E2%82%AC?q=REDACTED&REDACTED"),
        answered("user-info", "GET", 200).at(Server.WIRE),
        answered("ipv6", "GET", 200).at(Server.WIRE6));
  }

  HttpCase times(int more) {
    return with(more, received == null ? null : more, at, endpoint, shown);
  }

  HttpCase received(Integer requests) {
    return with(calls, requests, at, endpoint, shown);
  }

  HttpCase at(Server server) {
    return with(calls, received, server, endpoint, shown);
  }

  HttpCase endpoint(String template) {
    return with(calls, received, at, template, shown);
  }

  HttpCase shown(String pathAndQuery) {
    return with(calls, received, at, endpoint, pathAndQuery);
  }

  HttpCase by(String otherMethod) {
    return new HttpCase(name, otherMethod, calls, status, error, received, at, endpoint, shown);
  }

  private HttpCase with(int times, Integer requests, Server server, String template, String text) {
    return new HttpCase(name, method, times, status, error, requests, server, template, text);
  }

  /** The label {@code status}: what came, else the exception by its short name. */
  String statusLabel() {
    if (status > 0) {
      return Integer.toString(status);
    }
    return error == null
        ? "unknown"
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
