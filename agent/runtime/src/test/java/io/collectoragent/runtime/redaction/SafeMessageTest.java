package io.collectoragent.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMessageTest {
  @Test
  void givesTheCodesOfADatabaseError() {
    String reason = "Key (email)=(s3cr3t) already exists";

    assertThat(SafeMessage.of(new SQLException(reason, "23505", 1062)))
        .isEqualTo("SQLState 23505, code 1062");
    assertThat(SafeMessage.of(new SQLException(reason, "23505"))).isEqualTo("SQLState 23505");
    assertThat(SafeMessage.of(new SQLException(reason, null, 1062))).isEqualTo("code 1062");
    assertThat(SafeMessage.of(new SQLException(reason))).isNull();
    assertThat(SafeMessage.of(new BatchUpdateException(reason, "22001", -1, new int[0])))
        .isEqualTo("SQLState 22001, code -1");
  }

  @Test
  void tellsWhatIsTooLongToBeKept() {
    String address = "http://example.com/" + "x".repeat(100_000);

    assertThat(SafeMessage.isLong(new FileNotFoundException(address))).isTrue();
    assertThat(SafeMessage.isLong(new IllegalStateException(new IOException(address)))).isTrue();
    assertThat(SafeMessage.isLong(new FileNotFoundException("http://example.com/"))).isFalse();
    assertThat(SafeMessage.isLong(new IOException())).isFalse();
    assertThat(SafeMessage.isLong(null)).isFalse();
  }

  @Test
  void doesNotAskAnApplicationsExceptionHowLongItIs() {
    RuntimeException speechless =
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new AssertionError();
          }
        };

    assertThat(SafeMessage.isLong(speechless)).isFalse();
  }

  @Test
  void doesNotTakeAnythingForAState() {
    assertThat(SafeMessage.of(new SQLException("x", "s3cr3t", 5))).isEqualTo("code 5");
    assertThat(SafeMessage.of(new SQLException("x", "a b=c", 5))).isEqualTo("code 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      nullValues = "-",
      textBlock =
          """
          Connection refused                                        | Connection refused
          Connection refused (Connection refused)                   | Connection refused
          Connect to localhost:8080 [localhost/127.0.0.1] failed: x | Connect to localhost:8080 [localhost/127.0.0.1] failed: x
          Read timed out                                            | Read timed out
          Received fatal alert: handshake_failure                   | Received fatal alert: handshake_failure
          Server returned HTTP response code: 401 for URL: https://h/s3cr3t?k=s3cr3t | Server returned HTTP response code: 401 for URL
          unexpected end of stream on https://h/...                 | unexpected end of stream on
          Connect to user:s3cr3t@host failed                        | Connect to
          user:s3cr3t@host                                          | -
          h/p?token=s3cr3t                                          | -
          Login user:s3cr3t failed                                  | Login
          no such thing: s3/cr3t/x                                  | no such thing
          Bad header value: Bearer s3cr3t                           | Bad header value
          Bad header Authorization: s3cr3t                          | Bad header
          Bad header Digest s3cr3t                                  | Bad header
          No such key s3cr3t                                        | No such
          For input string: "s3cr3t"                                | For input string
          For input string: `s3cr3t`                                | For input string
          Bad value 's3cr3t'                                        | Bad value
          Bad value ‘s3cr3t’                                        | Bad value
          Bad value a1b2c3d4e5f6a7b8c9d0                            | Bad value
          a=s3cr3t                                                  | -
          Got {"token":"s3cr3t"}                                    | Got
          Got <html>s3cr3t                                          | Got
          /home/s3cr3t                                              | -
          ~/s3cr3t                                                  | -
          C:\\s3cr3t                                                 | -
          Connection reset by /10.0.0.1:80                          | Connection reset by
          I/O error: stream closed                                  | I/O error: stream closed
          HTTP/1.1 header parser received no bytes                  | HTTP/1.1 header parser received no bytes
          java.net.ConnectException: Connection refused             | java.net.ConnectException: Connection refused
          closed:                                                   | closed
          :                                                         | -
          """)
  void cutsTheMessageOfANetworkError(String message, String shown) {
    assertThat(SafeMessage.of(new IOException(message))).isEqualTo(shown);
  }

  @Test
  void stopsAtTheEndOfALine() {
    assertThat(SafeMessage.of(new IOException("closed\r\ns3cr3t"))).isEqualTo("closed");
    assertThat(SafeMessage.of(new IOException("closed\u2028s3cr3t"))).isEqualTo("closed");
    assertThat(SafeMessage.of(new IOException("closed\0s3cr3t"))).isEqualTo("closed");
    assertThat(SafeMessage.of(new IOException("\ns3cr3t"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", " ", "é ", "s3cr3t:", "(", "\0", "/"})
  void isBoundedInLength(String piece) {
    String shown = SafeMessage.of(new IOException(piece.repeat(1_000_000)));

    assertThat(shown == null ? "" : shown).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void doesNotShowHalfAWord() {
    String message = "x ".repeat(55) + "user:s3cr3t1234567@host";

    assertThat(SafeMessage.of(new IOException(message))).doesNotContain("s3c");
  }

  static Stream<Throwable> speaking() {
    return Stream.of(
        new ConnectException("it failed"),
        new SocketTimeoutException("it failed"),
        new UnknownHostException("it failed"),
        new SSLHandshakeException("it failed"),
        new java.net.http.HttpTimeoutException("it failed"),
        new java.util.concurrent.TimeoutException("it failed"),
        new IOException("it failed", new ConnectException("it failed")),
        new UncheckedIOException("it failed", new IOException("it failed")));
  }

  @ParameterizedTest
  @MethodSource("speaking")
  void speaksOfNetworkErrors(Throwable thrown) {
    assertThat(SafeMessage.of(thrown)).isEqualTo("it failed");
  }

  static Stream<Throwable> silent() {
    Throwable deep = new IllegalStateException("s3cr3t");
    for (int i = 0; i < 20; i++) {
      deep = new IOException(deep);
    }
    IOException circle = new IOException("s3cr3t");
    circle.initCause(new IOException(circle));
    return Stream.of(
        new IllegalStateException("s3cr3t"),
        new RuntimeException("s3cr3t"),
        new FileNotFoundException("s3cr3t"),
        new NoSuchFileException("s3cr3t"),
        new MalformedURLException("no protocol: s3cr3t"),
        new URISyntaxException("s3cr3t", "bad"),
        new ApplicationException("s3cr3t"),
        new IOException(new IllegalStateException("s3cr3t")),
        new ExecutionException(new IllegalStateException("s3cr3t")),
        new ExecutionException(new SQLException("s3cr3t")),
        new UncheckedIOException(new FileNotFoundException("s3cr3t")),
        deep,
        circle,
        new IOException((String) null),
        new IOException(""));
  }

  @ParameterizedTest
  @MethodSource("silent")
  void isSilentOfAllOthers(Throwable thrown) {
    assertThat(SafeMessage.of(thrown)).isNull();
  }

  @Test
  void survivesExceptionsThatFail() {
    assertThat(SafeMessage.of(null)).isNull();
    assertThat(SafeMessage.of(new FailingSqlException())).isNull();
    assertThat(SafeMessage.of(new IOException("x", new FailingCause()))).isNull();
  }

  private static final class ApplicationException extends IOException {
    private static final long serialVersionUID = 1;

    ApplicationException(String message) {
      super(message);
    }
  }

  private static final class FailingSqlException extends SQLException {
    private static final long serialVersionUID = 1;

    @Override
    public String getSQLState() {
      throw new StackOverflowError();
    }
  }

  private static final class FailingCause extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException();
    }
  }
}
