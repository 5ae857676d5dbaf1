package io.collectoragent.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What no API should answer, but what a client gets through all the same. Immutable. */
final class HostileAnswers implements WireAnswers {

  private static final int NO_STATUS = 600;
  private static final int RATE_LIMITS = 1_000;
  private static final int BIG = 1_000_000;

  @Override
  public boolean answer(WireRequest request, int earlier, WireConnection connection)
      throws IOException {
    if (request.target().startsWith("http:")) {
      // The JDK would keep a connection for each host, of 33 KB, with or without an agent.
      connection.write(withHeaders("Connection: close"));
      return false;
    }
    switch (request.path()) {
      case "/big" -> connection.write(withHeaders("X-Big: " + "x".repeat(BIG)));
      case "/many" -> connection.write(withHeaders(rateLimits()));
      case "/odd" -> connection.write(notUtf8());
      case "/statuses" ->
          connection.write(
              "HTTP/1.1 " + (NO_STATUS + earlier) + " Hm\r\nContent-Length: 0\r\n\r\n");
      default -> connection.write(WireAnswers.ok("fine"));
    }
    return true;
  }

  private static String withHeaders(String headers) {
    return "HTTP/1.1 200 OK\r\n" + headers + "\r\nContent-Length: 4\r\n\r\nfine";
  }

  private static String rateLimits() {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < RATE_LIMITS; i++) {
      headers.append("x-ratelimit-remaining-").append(i).append(": ").append(i).append("\r\n");
    }
    return headers.append("x-ratelimit-remaining: -1").toString();
  }

  /** Bytes that no character of UTF-8 has, in a name, a value and the reason. */
  private static byte[] notUtf8() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.write("HTTP/1.1 200 O".getBytes(StandardCharsets.US_ASCII));
    answer.write(0xff);
    answer.write("\r\nX-Odd: ".getBytes(StandardCharsets.US_ASCII));
    answer.write(new byte[] {(byte) 0xc3, 0x28, (byte) 0xff, (byte) 0xfe, 1});
    answer.write("\r\nContent-Length: 4\r\n\r\nfine".getBytes(StandardCharsets.US_ASCII));
    return answer.toByteArray();
  }
}
