package io.collectoragent.runtime.exposition;

import java.io.IOException;

/** Prometheus' text format 0.0.4, which has no exemplars. */
final class PrometheusText extends ExpositionWriter {

  PrometheusText(PageBuffer page) {
    super(page);
  }

  @Override
  public void head(String name, MetricType type, String help) throws IOException {
    line("# HELP ", name, type.suffix(), help.replace("\\", "\\\\").replace("\n", "\\n"));
    line("# TYPE ", name, type.suffix(), type.inText());
  }

  @Override
  public void end() throws IOException {
    page.flush();
  }

  @Override
  void closeLabels() throws IOException {
    page.add(',');
    page.add('}');
  }

  @Override
  void exemplar(Exemplar exemplar) {
    // There is no place for one.
  }
}
