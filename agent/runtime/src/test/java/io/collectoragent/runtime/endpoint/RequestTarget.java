package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import io.collectoragent.runtime.time.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What clients send to the endpoint, in pieces of any size: a request, or refused. */
public final class RequestTarget implements FuzzTarget {

  private static final ManualClock CLOCK = new ManualClock(Instant.EPOCH);

  @Override
  public String name() {
    return "request";
  }

  @Override
  public Object parse(String text) throws IOException {
    byte[] sent = (text + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    try {
      Request request =
          RequestParser.parse(new HeadReader(CLOCK, () -> false).read(new SentBytes(sent)));
      assertThat(request.path()).startsWith("/").doesNotContain("?", " ", "\r", "\n");
      assertThat(request.method()).matches("[^\\s\\p{Cntrl}]+");
      String coding = request.header("Accept-Encoding");
      reply(request);
      return request.method().length() + ":" + request.path().length() % 8 + coding;
    } catch (Refused refused) {
      assertThat(refused.reply().status()).isIn(400, 431);
      return refused.getMessage();
    } catch (EOFException left) {
      return "left";
    }
  }

  private static void reply(Request request) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReplyWriter.write(request, Reply.text(200, "fine"), out);
    String head = out.toString(StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
    assertThat(head).startsWith("HTTP/1.1 200 OK\r\n").contains("\r\nConnection: close");
  }

  /** Gives a few bytes at a time, as networks do. */
  private static final class SentBytes extends Socket {
    private final InputStream in;

    SentBytes(byte[] sent) {
      this.in =
          new ByteArrayInputStream(sent) {
            @Override
            public int read(byte[] into, int from, int length) {
              return super.read(into, from, Math.min(length, 1 + sent.length / 3));
            }
          };
    }

    @Override
    public InputStream getInputStream() {
      return in;
    }

    @Override
    public void setSoTimeout(int millis) {}
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "GET /metrics HTTP/1.1\r\nHost: h:9464\r\nAccept: text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        "HEAD /health?x=1 HTTP/1.0\nAccept-Encoding: gzip;q=0.5, *;q=0",
        "GET http://h/ready HTTP/1.1\r\nAuthorization: Basic am9lOnMzY3IzdA==\r\nX: 1\r\nX: 2",
        "\r\n\nPOST / HTTP/1.1\r\nContent-Length: 5");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        "GET",
        "HEAD",
        " ",
        "  ",
        "/",
        "/metrics",
        "//",
        "?",
        "#",
        "http://h",
        "http://",
        "://",
        "*",
        "HTTP/1.1",
        "HTTP/1.0",
        "HTTP/2",
        "\r\n",
        "\n",
        "\r",
        "\n\n",
        "\t",
        ":",
        ": ",
        "Host",
        "Host: h\r\n",
        "Accept: ",
        "application/openmetrics-text;version=1.0.0",
        ",",
        ";",
        ";q=",
        "q=0",
        "q=1",
        "=",
        "\"",
        "Accept-Encoding: ",
        "gzip",
        "x-gzip",
        "identity",
        ";q=NaN",
        ";q=1e999",
        ";q=0x1p-9999",
        "-1",
        "Authorization: Basic ",
        "Bearer ",
        "am9lOng=",
        "\u0000",
        "\u007f",
        "\u0080",
        "\u00ff",
        "\u0085",
        "%2e%2e",
        "..",
        "Transfer-Encoding: chunked",
        "X");
  }
}
