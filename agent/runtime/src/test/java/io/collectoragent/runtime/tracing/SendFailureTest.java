package io.collectoragent.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.exporter.internal.FailedExportException;
import io.opentelemetry.sdk.common.export.HttpResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class SendFailureTest {

  @Test
  void isSaidInWordsThatAnOperatorKnows() {
    Map<Throwable, String> words =
        Map.of(
            new ConnectException("secret"), "connection refused",
            new UnknownHostException("secret"), "unknown host",
            new NoRouteToHostException("secret"), "no route to host",
            new SocketTimeoutException("secret"), "no answer in time",
            new InterruptedIOException("secret"), "no answer in time",
            new SSLHandshakeException("secret"), "TLS failed",
            new ProtocolException("secret"), "answer is not HTTP",
            new SocketException("secret"), "connection lost",
            new IOException("unexpected end", new EOFException()), "connection lost",
            new IllegalArgumentException("secret"), "not an http or https address");
    words.forEach(
        (failure, reason) -> {
          assertThat(SendFailure.reason(failure)).isEqualTo(reason);
          assertThat(SendFailure.reason(FailedExportException.httpFailedExceptionally(failure)))
              .isEqualTo(reason);
        });
  }

  @Test
  void anAnswerIsSaidByItsStatus() {
    assertThat(SendFailure.reason(FailedExportException.httpFailedWithResponse(answer(503))))
        .isEqualTo("HTTP 503");
  }

  @Test
  void whatNobodyThoughtOfIsSaidByItsType() {
    assertThat(SendFailure.reason(new IOException("HTTP response body exceeded limit of 4 bytes")))
        .isEqualTo("answer too long");
    assertThat(SendFailure.reason(null)).isEqualTo("refused");
    assertThat(SendFailure.reason(new RuntimeException(new IOException("secret"))))
        .isEqualTo("IOException");
    Exception endless = new IOException();
    endless.initCause(new IOException(endless));
    assertThat(SendFailure.reason(endless)).isEqualTo("IOException");
  }

  private static HttpResponse answer(int status) {
    return new HttpResponse() {
      @Override
      public int getStatusCode() {
        return status;
      }

      @Override
      public String getStatusMessage() {
        return "secret";
      }

      @Override
      public byte[] getResponseBody() {
        return new byte[0];
      }
    };
  }
}
