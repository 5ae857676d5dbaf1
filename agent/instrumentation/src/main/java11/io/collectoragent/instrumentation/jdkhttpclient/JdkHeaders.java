package io.collectoragent.instrumentation.jdkhttpclient;

import io.collectoragent.runtime.observation.ResponseHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;

/** The headers of a response; the client keeps them by name, whatever its case. */
final class JdkHeaders implements ResponseHeaders {

  private final HttpResponse<?> response;

  JdkHeaders(HttpResponse<?> response) {
    this.response = response;
  }

  @Override
  public String value(String name) {
    List<String> values = response.headers().map().get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  @Override
  public void forEachName(Consumer<String> consumer) {
    response.headers().map().keySet().forEach(consumer);
  }
}
