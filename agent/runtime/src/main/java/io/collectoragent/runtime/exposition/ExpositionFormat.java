package io.collectoragent.runtime.exposition;

import java.io.OutputStream;
import java.util.Locale;

/** The formats of a page of metrics, and which of them a client is to get. */
public enum ExpositionFormat {
  TEXT("text/plain; version=0.0.4; charset=utf-8") {
    @Override
    public ExpositionWriter writer(OutputStream out) {
      return new PrometheusText(new PageBuffer(out));
    }
  },
  OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8") {
    @Override
    public ExpositionWriter writer(OutputStream out) {
      return new OpenMetricsText(new PageBuffer(out));
    }
  };

  private final String contentType;

  ExpositionFormat(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** Writes to a stream that is flushed at the end and not closed. */
  public abstract ExpositionWriter writer(OutputStream out);

  /**
   * OpenMetrics to those who ask for it by name and do not prefer plain text, as RFC 9110, section
   * 12.5.1, weighs them; all others get plain text, which every client understands.
   *
   * @param accept the header; null counts as none
   */
  public static ExpositionFormat of(String accept) {
    double openMetrics = 0;
    double text = 0;
    for (String range : accept == null ? new String[0] : accept.split(",")) {
      String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
      String type = parts[0].trim();
      if (type.equals("application/openmetrics-text")) {
        openMetrics = Math.max(openMetrics, weight(parts));
      } else if (type.equals("text/plain")) {
        text = Math.max(text, weight(parts));
      }
    }
    return openMetrics > 0 && openMetrics >= text ? OPEN_METRICS : TEXT;
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].trim();
      if (parameter.startsWith("q=")) {
        try {
          return Double.parseDouble(parameter.substring("q=".length()));
        } catch (NumberFormatException malformed) {
          return 0;
        }
      }
    }
    return 1;
  }
}
