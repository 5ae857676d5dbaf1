package io.collectoragent.runtime.tracing;

import io.opentelemetry.exporter.internal.FailedExportException.GrpcExportException;
import io.opentelemetry.exporter.internal.FailedExportException.HttpExportException;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Says in a few bounded words why a batch was not taken: on a metric, and to the operator. Never
 * with an exception's message, which may hold an address with credentials.
 */
final class SendFailure {

  private static final int CAUSES_AT_MOST = 16;

  /** How the exporter says that it stopped reading an answer, for which it has no type. */
  private static final String TOO_LONG = "HTTP response body exceeded limit";

  private SendFailure() {}

  /**
   * @param failure null where the exporter gives no reason
   */
  static String reason(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES_AT_MOST; depth++) {
      String known = known(cause);
      if (known != null) {
        return known;
      }
      cause = cause.getCause();
    }
    return failure == null ? "refused" : innermost(failure).getClass().getSimpleName();
  }

  private static String known(Throwable cause) {
    if (cause instanceof HttpExportException
        && ((HttpExportException) cause).failedWithResponse()) {
      return "HTTP " + ((HttpExportException) cause).getResponse().getStatusCode();
    }
    if (cause instanceof GrpcExportException
        && ((GrpcExportException) cause).failedWithResponse()) {
      return "gRPC " + ((GrpcExportException) cause).getResponse().getStatusCode();
    }
    if (cause instanceof UnknownHostException) {
      return "unknown host";
    }
    if (cause instanceof NoRouteToHostException) {
      return "no route to host";
    }
    if (cause instanceof ConnectException) {
      return "connection refused";
    }
    if (cause instanceof InterruptedIOException) {
      return "no answer in time";
    }
    if (cause instanceof SSLException) {
      return "TLS failed";
    }
    if (cause instanceof ProtocolException) {
      return "answer is not HTTP";
    }
    if (cause instanceof SocketException || cause instanceof EOFException) {
      return "connection lost";
    }
    if (cause.getMessage() != null && cause.getMessage().startsWith(TOO_LONG)) {
      return "answer too long";
    }
    if (cause instanceof IllegalArgumentException) {
      return "not an http or https address";
    }
    return null;
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause.getCause() != null && depth < CAUSES_AT_MOST; depth++) {
      cause = cause.getCause();
    }
    return cause;
  }
}
