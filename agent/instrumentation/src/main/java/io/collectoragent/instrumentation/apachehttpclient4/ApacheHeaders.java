package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.runtime.observation.ResponseHeaders;
import java.util.function.Consumer;
import org.apache.http.Header;
import org.apache.http.HttpResponse;

/** The headers of a response that is still the application's. */
final class ApacheHeaders implements ResponseHeaders {

  private final HttpResponse response;

  ApacheHeaders(HttpResponse response) {
    this.response = response;
  }

  @Override
  public String value(String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @Override
  public void forEachName(Consumer<String> consumer) {
    for (Header header : response.getAllHeaders()) {
      consumer.accept(header.getName());
    }
  }
}
