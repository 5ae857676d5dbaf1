package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.endpoint.Request;
import io.collectoragent.runtime.metrics.Exposition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** {@code /metrics}, in the format that the scraper asks for. Thread-safe. */
final class MetricsPage implements Page {

  private static final int OK = 200;
  private static final int USUAL_SIZE = 32_768;

  private final Exposition exposition;

  MetricsPage(Exposition exposition) {
    this.exposition = exposition;
  }

  @Override
  public Reply reply(Request request) throws IOException {
    String contentType = exposition.contentType(request.header("Accept"));
    ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_SIZE);
    try (Writer out = new OutputStreamWriter(body, StandardCharsets.UTF_8)) {
      exposition.write(contentType, out);
    }
    return new Reply(OK, contentType, body.toByteArray()).worthCompressing();
  }
}
