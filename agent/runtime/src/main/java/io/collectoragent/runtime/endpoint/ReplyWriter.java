package io.collectoragent.runtime.endpoint;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Puts a reply on the wire as HTTP/1.1, always with its length and always the last one. */
final class ReplyWriter {

  private static final int WORTH_COMPRESSING_FROM = 1024;

  private ReplyWriter() {}

  /** The request is null where none could be understood. */
  static void write(Request request, Reply reply, OutputStream socket) throws IOException {
    boolean gzip = isCompressed(request, reply);
    byte[] body = gzip ? compressed(reply.bytes()) : reply.bytes();
    OutputStream out = new BufferedOutputStream(socket);
    out.write(head(reply, gzip, body.length).getBytes(StandardCharsets.ISO_8859_1));
    if (request == null || !request.wantsNoBody()) {
      out.write(body);
    }
    out.flush();
  }

  private static String head(Reply reply, boolean gzip, int length) {
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(reply.status()).append(' ').append(reason(reply.status()));
    head.append("\r\nContent-Type: ").append(reply.contentType());
    head.append("\r\nContent-Length: ").append(length);
    if (gzip) {
      head.append("\r\nContent-Encoding: gzip");
    }
    if (reply.status() == 405) {
      head.append("\r\nAllow: GET, HEAD");
    }
    head.append("\r\nCache-Control: no-store");
    head.append("\r\nX-Content-Type-Options: nosniff");
    head.append("\r\nConnection: close\r\n\r\n");
    return head.toString();
  }

  private static boolean isCompressed(Request request, Reply reply) {
    return request != null
        && reply.isWorthCompressing()
        && reply.bytes().length >= WORTH_COMPRESSING_FROM
        && AcceptedEncodings.includeGzip(request.header("Accept-Encoding"));
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  /** For people who read a trace; clients go by the number. */
  private static String reason(int status) {
    switch (status) {
      case 200:
        return "OK";
      case 400:
        return "Bad Request";
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
