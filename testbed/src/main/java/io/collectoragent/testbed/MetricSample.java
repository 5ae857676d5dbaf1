package io.collectoragent.testbed;

import java.util.Map;

/**
 * One line of a metrics page. Immutable.
 *
 * @param name with its suffix, such as {@code _bucket}
 * @param labels in the order of the line
 */
public record MetricSample(String name, Map<String, String> labels, double value) {

  /** Whether it has this name and, among others, these labels. */
  boolean matches(String wantedName, Map<String, String> wantedLabels) {
    return name.equals(wantedName) && labels.entrySet().containsAll(wantedLabels.entrySet());
  }
}
