package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.runtime.observation.ResponseHeaders;
import java.net.HttpURLConnection;
import java.util.function.Consumer;

/**
 * The headers of a response that was read. The connection asks for its own stream before it tells
 * of a header, which sends nothing and throws nothing as long as that is there, see {@link
 * ReadAdvice}.
 */
final class ConnectionHeaders implements ResponseHeaders {

  private static final int HEADERS_AT_MOST = 200;

  private final HttpURLConnection connection;

  private ConnectionHeaders(HttpURLConnection connection) {
    this.connection = connection;
  }

  /** Null where asking for headers could send the request once more. */
  static ConnectionHeaders of(HttpURLConnection connection, Throwable thrown) {
    // There is a stream of an error only where its response is at hand; asking for it does nothing.
    return thrown == null || connection.getErrorStream() != null
        ? new ConnectionHeaders(connection)
        : null;
  }

  @Override
  public String value(String name) {
    return connection.getHeaderField(name);
  }

  @Override
  public void forEachName(Consumer<String> consumer) {
    for (int i = 0; i < HEADERS_AT_MOST; i++) {
      String name = connection.getHeaderFieldKey(i);
      if (name != null) {
        consumer.accept(name);
      } else if (i > 0) {
        // The first has no name: it is the status line.
        return;
      }
    }
  }
}
