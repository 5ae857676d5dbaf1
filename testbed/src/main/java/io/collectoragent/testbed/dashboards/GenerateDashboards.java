package io.collectoragent.testbed.dashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code dashboards/*.json} anew from {@code dashboards/source}. */
public final class GenerateDashboards {

  private static final DashboardReader READER = new DashboardReader();
  private static final Grafana GRAFANA = new Grafana();

  private GenerateDashboards() {}

  /**
   * @param args the folder {@code dashboards}
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "dashboards" : args[0]);
    for (Path source : READER.sources(folder.resolve("source"))) {
      Files.writeString(output(folder, source), text(READER.read(source)));
    }
  }

  /** The file that is made of a source. */
  static Path output(Path folder, Path source) {
    return folder.resolve(source.getFileName().toString().replace(".yaml", ".json"));
  }

  /** The same on every system, down to the ends of lines. */
  static String text(Dashboard dashboard) throws JsonProcessingException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        new ObjectMapper()
            .writer(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
    return writer.writeValueAsString(new GrafanaDashboard(GRAFANA, dashboard).json()) + "\n";
  }
}
