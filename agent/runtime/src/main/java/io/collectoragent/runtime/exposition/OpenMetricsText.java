package io.collectoragent.runtime.exposition;

import java.io.IOException;

/** OpenMetrics 1.0.0. */
final class OpenMetricsText extends ExpositionWriter {

  OpenMetricsText(PageBuffer page) {
    super(page);
  }

  @Override
  public void head(String name, MetricType type, String help) throws IOException {
    line("# TYPE ", name, "", type.inOpenMetrics());
    String escaped = help.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    line("# HELP ", name, "", escaped);
  }

  @Override
  public void end() throws IOException {
    page.add("# EOF\n");
    page.flush();
  }

  @Override
  void closeLabels() throws IOException {
    page.add('}');
  }

  @Override
  void exemplar(Exemplar exemplar) throws IOException {
    page.add(" # {span_id=\"");
    page.addHex(exemplar.spanId());
    page.add("\",trace_id=\"");
    page.addHex(exemplar.traceIdHigh());
    page.addHex(exemplar.traceIdLow());
    page.add("\"} ");
    page.addSeconds(exemplar.nanos());
    page.add(' ');
    page.addTimestamp(exemplar.epochMillis());
  }
}
