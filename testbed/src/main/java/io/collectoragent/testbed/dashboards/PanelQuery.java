package io.collectoragent.testbed.dashboards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a panel asks Prometheus, with all of each variable chosen. Immutable.
 *
 * @param dashboard its title
 * @param panel its title
 * @param expr PromQL without variables
 * @param empty what the panel says where nothing is found, if that is good; else null
 */
public record PanelQuery(String dashboard, String panel, String expr, String empty) {

  /**
   * Those of all dashboards.
   *
   * @param folder {@code dashboards}
   */
  public static List<PanelQuery> all(Path folder) throws IOException {
    DashboardReader reader = new DashboardReader();
    List<PanelQuery> all = new ArrayList<>();
    for (Path source : reader.sources(folder.resolve("source"))) {
      all.addAll(of(reader.read(source)));
    }
    return all;
  }

  private static List<PanelQuery> of(Dashboard dashboard) {
    List<PanelQuery> all = new ArrayList<>();
    for (Panel panel : dashboard.panels()) {
      for (Panel.Query query : panel.asked()) {
        all.add(
            new PanelQuery(
                dashboard.title(),
                panel.title(),
                query.ofAll(dashboard.variables()),
                panel.empty()));
      }
    }
    return all;
  }
}
