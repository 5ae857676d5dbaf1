package io.collectoragent.it;

import java.io.IOException;

/** What a {@link WireServer} answers. Thread-safe. */
interface WireAnswers {

  /**
   * @param earlier how many requests there were at the same path before
   * @return whether the connection is kept
   */
  boolean answer(WireRequest request, int earlier, WireConnection connection) throws IOException;

  /** An answer with a body of its length. */
  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** An answer without a body. */
  static String status(String line, String... headers) {
    String all = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "HTTP/1.1 " + line + "\r\n" + all + "Content-Length: 0\r\n\r\n";
  }
}
