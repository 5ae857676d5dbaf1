package io.collectoragent.runtime.jsonlog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a collector runs, as the resource attributes say.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/resource/k8s/">Semantic conventions:
 *     Kubernetes</a>
 */
public final class Labels {

  private static final String[][] LABELS = {
    {"environment", "deployment.environment.name", "deployment.environment"},
    {"cluster", "k8s.cluster.name"},
    {"node", "k8s.node.name", "host.name"},
    {"namespace", "k8s.namespace.name", "service.namespace"}
  };

  private Labels() {}

  /** Those that are known, in the order of the lines' fields. */
  public static Map<String, String> of(Map<String, String> resource) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String[] label : LABELS) {
      for (int i = label.length - 1; i > 0; i--) {
        String value = resource.get(label[i]);
        if (value != null && !value.isEmpty()) {
          labels.put(label[0], value);
        }
      }
    }
    return labels;
  }
}
