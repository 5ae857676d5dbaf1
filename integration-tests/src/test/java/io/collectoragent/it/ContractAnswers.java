package io.collectoragent.it;

import java.io.IOException;

/** What the contract's named requests are answered on the wire. Immutable. */
final class ContractAnswers implements WireAnswers {

  private static final String HALF = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nand then";

  @Override
  public boolean answer(WireRequest request, int earlier, WireConnection connection)
      throws IOException {
    if (request.method().equals("CONNECT")) {
      String authority = request.target();
      connection.write("HTTP/1.1 200 Established\r\n\r\n");
      connection.tunnel(Integer.parseInt(authority.substring(authority.lastIndexOf(':') + 1)));
      return false;
    }
    switch (request.path()) {
      case "/stale":
        // The second finds that its connection was closed.
        return earlier != 1 && say(connection, WireAnswers.ok("fine"));
      case "/empty-reply":
        return false;
      case "/garbage":
        return !say(connection, "what do you want?\r\n\r\n");
      case "/mid-body":
        return !say(connection, HALF);
      case "/stalled":
        connection.write(HALF);
        connection.awaitEnd();
        return false;
      case "/cancelled", "/interrupted":
        connection.awaitEnd();
        return false;
      case "/continue":
        connection.write("HTTP/1.1 100 Continue\r\n\r\n");
        connection.readBody(request);
        return say(connection, WireAnswers.ok("went on"));
      case "/continue-refused":
        return !say(connection, WireAnswers.status("417 Expectation Failed"));
      default:
        connection.readBody(request);
        return say(connection, plain(request));
    }
  }

  private static boolean say(WireConnection connection, String answer) throws IOException {
    connection.write(answer);
    return true;
  }

  private static String plain(WireRequest request) {
    String port = request.header("Host").replaceFirst(".*:", "");
    return switch (request.path()) {
      // Without a length, which these must not have.
      case "/no-content" -> "HTTP/1.1 204 No Content\r\n\r\n";
      case "/not-modified" -> "HTTP/1.1 304 Not Modified\r\n\r\n";
      case "/early-hints" -> "HTTP/1.1 103 Early Hints\r\n\r\n" + WireAnswers.ok("at last");
      case "/empty" -> WireAnswers.status("200 OK");
      case "/loop" -> WireAnswers.status("302 Found", "Location: /loop");
      case "/see-other" -> WireAnswers.status("303 See Other", "Location: /seen");
      case "/upload-moved" -> WireAnswers.status("307 Temporary Redirect", "Location: /seen");
      case "/elsewhere" ->
          WireAnswers.status("302 Found", "Location: http://localhost:" + port + "/landed");
      case "/to-tls" -> WireAnswers.status("302 Found", "Location: https://localhost:" + port);
      case "/auth" ->
          request.header("Authorization").isEmpty() ? challenge("open") : WireAnswers.ok("in");
      case "/denied" -> challenge("closed");
      default -> WireAnswers.ok("fine");
    };
  }

  private static String challenge(String realm) {
    return WireAnswers.status(
        "401 Unauthorized", "WWW-Authenticate: Basic realm=\"" + realm + "\"");
  }
}
