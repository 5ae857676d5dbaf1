package io.collectoragent.runtime.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The head of a reply as it goes over the wire. */
final class ReplyHead {

  private ReplyHead() {}

  /**
   * @param length the headers that say how long the body is, without a line's end
   */
  static byte[] of(Reply reply, String length) {
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(reply.status()).append(' ').append(reason(reply.status()));
    head.append("\r\nContent-Type: ").append(reply.contentType());
    head.append("\r\n").append(length);
    for (Map.Entry<String, String> header : reply.headers().entrySet()) {
      head.append("\r\n").append(header.getKey()).append(": ").append(header.getValue());
    }
    head.append("\r\nCache-Control: no-store");
    head.append("\r\nX-Content-Type-Options: nosniff");
    head.append("\r\nConnection: close\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** For people who read a trace; clients go by the number. */
  private static String reason(int status) {
    switch (status) {
      case 200:
        return "OK";
      case 400:
        return "Bad Request";
      case 401:
        return "Unauthorized";
      case 404:
        return "Not Found";
      case 405:
        return "Method Not Allowed";
      case 408:
        return "Request Timeout";
      case 431:
        return "Request Header Fields Too Large";
      case 500:
        return "Internal Server Error";
      case 503:
        return "Service Unavailable";
      default:
        return "";
    }
  }
}
