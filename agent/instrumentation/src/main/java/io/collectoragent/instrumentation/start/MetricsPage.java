package io.collectoragent.instrumentation.start;

import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.endpoint.Request;
import io.collectoragent.runtime.exposition.ExpositionFormat;
import io.collectoragent.runtime.metrics.Exposition;

/** {@code /metrics}, in the format that the scraper asks for. Thread-safe. */
final class MetricsPage implements Page {

  private final Exposition exposition;

  MetricsPage(Exposition exposition) {
    this.exposition = exposition;
  }

  @Override
  public Reply reply(Request request) {
    ExpositionFormat format = exposition.format(request.header("Accept"));
    return Reply.streamed(format.contentType(), out -> exposition.write(format, out));
  }
}
