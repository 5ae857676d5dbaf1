package io.collectoragent.testbed.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.collectoragent.testbed.Checkout;
import io.collectoragent.testbed.dashboards.preview.Filled;
import io.collectoragent.testbed.dashboards.preview.ShownDashboard;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The dashboards as they lie in the repository. */
class DashboardsTest {

  private static final Path FOLDER = Checkout.find().root().resolve("dashboards");
  private static final DashboardReader READER = new DashboardReader();
  private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
  private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

  /** They compare with what was before, so there is no number to draw a line at. */
  private static final Set<String> WITHOUT_THRESHOLD =
      Set.of("CollectorStopped", "APIQuotaRunningOut");

  static List<Path> sources() throws IOException {
    return READER.sources(FOLDER.resolve("source"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isWhatTheSourceGives(Path source) throws IOException {
    assertThat(GenerateDashboards.output(FOLDER, source))
        .as("run GenerateDashboards, as dashboards/README.md says")
        .hasContent(GenerateDashboards.text(READER.read(source)));
  }

  @Test
  void nothingElseIsThere() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".json")))
          .containsExactlyInAnyOrderElementsOf(
              sources().stream().map(source -> GenerateDashboards.output(FOLDER, source)).toList());
    }
  }

  @Test
  void areFoundByUidsOfTheirOwn() throws IOException {
    List<String> uids = new ArrayList<>();
    for (Path source : sources()) {
      uids.add(READER.read(source).uid());
    }
    assertThat(uids)
        .containsExactlyInAnyOrder(
            "collectors-system",
            "collectors-crypto-prices",
            "collectors-sentiment",
            "collectors-business",
            "collectors-agent");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyPanelSaysWhatItShows(Path source) throws IOException {
    Dashboard dashboard = READER.read(source);
    assertThat(dashboard.panels()).extracting(Panel::title).doesNotHaveDuplicates();
    for (Panel panel : dashboard.panels()) {
      assertThat(panel.description()).as(panel.title()).endsWith(".");
      assertThat(panel.asked()).as(panel.title()).isNotEmpty();
      if (panel.show().equals(Panel.TABLE)) {
        // Grafana names the value of a single one in another way.
        assertThat(panel.columns())
            .as(panel.title())
            .hasSizeGreaterThan(1)
            .containsKey(panel.sort());
        assertThat(panel.columns().values()).extracting(Panel.Column::unit).doesNotContainNull();
      } else {
        assertThat(panel.unit()).as(panel.title()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void whatAnAlertWatchesHasItsThreshold(Path source) throws IOException {
    for (Panel panel : READER.read(source).panels()) {
      boolean isWatched = !WITHOUT_THRESHOLD.containsAll(panel.alerts());
      if (isWatched && !panel.show().equals(Panel.TABLE)) {
        assertThat(panel.thresholds()).as(panel.title()).hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void everyAlertIsOnAPanelAndNoOtherIs() throws IOException {
    Set<String> shown = new HashSet<>();
    for (Path source : sources()) {
      READER.read(source).panels().forEach(panel -> shown.addAll(panel.alerts()));
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(alerts());
  }

  private static Set<String> alerts() throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.list(Checkout.find().root().resolve("rules"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".yml")).toList()) {
        ALERT.matcher(Files.readString(file)).results().forEach(alert -> names.add(alert.group(1)));
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("sources")
  void thresholdsRise(Path source) throws IOException {
    for (Panel panel : READER.read(source).panels()) {
      List<Double> values = new ArrayList<>();
      panel.thresholds().forEach((colour, value) -> values.add(number(colour, value)));
      assertThat(values).as(panel.title()).isSorted();
    }
  }

  private static double number(String colour, Object value) {
    return colour.equals(Panel.BASE) ? Double.NEGATIVE_INFINITY : ((Number) value).doubleValue();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void legendsNameLabelsThatAreThere(Path source) throws IOException {
    for (Panel panel : READER.read(source).panels()) {
      for (Panel.Query query : panel.asked()) {
        LABEL
            .matcher(query.legend())
            .results()
            .map(label -> label.group(1))
            .filter(label -> !label.equals("instance"))
            .forEach(label -> assertThat(query.expr()).as(panel.title()).contains(label));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sources")
  void grafanaFindsDataSourceAndVariables(Path source) throws IOException {
    JsonNode json = new ObjectMapper().readTree(GenerateDashboards.output(FOLDER, source).toFile());
    assertThat(json.get("id").isNull()).isTrue();
    assertThat(json.has("__inputs")).isFalse();
    assertThat(json.findValues("datasource"))
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              assertThat(reference.get("type").asText()).isEqualTo("prometheus");
              assertThat(reference.get("uid").asText()).isEqualTo("${datasource}");
            });
    Set<String> variables = new HashSet<>(json.at("/templating/list").findValuesAsText("name"));
    assertThat(variables).contains("datasource", "service");
    assertThat(json.findValuesAsText("expr"))
        .allSatisfy(expr -> assertThat(variables).containsAll(variablesIn(expr)));
  }

  private static Set<String> variablesIn(String expr) {
    Set<String> names = new HashSet<>();
    Pattern.compile("\\$([A-Za-z]\\w*)")
        .matcher(expr)
        .results()
        .map((MatchResult variable) -> variable.group(1))
        .forEach(names::add);
    return names;
  }

  @ParameterizedTest
  @MethodSource("sources")
  void panelsLieBesideOneAnother(Path source) throws IOException {
    JsonNode json = new ObjectMapper().readTree(GenerateDashboards.output(FOLDER, source).toFile());
    Set<String> taken = new HashSet<>();
    for (JsonNode panel : json.get("panels")) {
      JsonNode at = panel.get("gridPos");
      assertThat(at.get("x").asInt() + at.get("w").asInt()).isLessThanOrEqualTo(24);
      for (int x = 0; x < at.get("w").asInt(); x++) {
        for (int y = 0; y < at.get("h").asInt(); y++) {
          String cell = (at.get("x").asInt() + x) + "," + (at.get("y").asInt() + y);
          assertThat(taken.add(cell)).as(panel.get("title").asText()).isTrue();
        }
      }
    }
  }

  @Test
  void provisioningLeadsFromExemplarsToTraces() throws IOException {
    JsonNode sources = provisioning("datasources").get("datasources");
    assertThat(provisioning("dashboards").at("/providers/0/type").asText()).isEqualTo("file");
    assertThat(sources.findValuesAsText("uid"))
        .containsAll(sources.findValuesAsText("datasourceUid"));
    assertThat(sources.findValuesAsText("datasourceUid")).isNotEmpty();
  }

  private static JsonNode provisioning(String kind) throws IOException {
    Path file = FOLDER.resolve("provisioning").resolve(kind).resolve("collector-agent.yaml");
    Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    return new ObjectMapper().valueToTree(yaml);
  }

  @Test
  void everyQueryIsPromQl(@TempDir Path folder) throws Exception {
    assumePromtool();
    StringBuilder rules = new StringBuilder("groups:\n- name: panels\n  rules:\n");
    ObjectMapper quoting = new ObjectMapper();
    List<String> queries = queries();
    for (int i = 0; i < queries.size(); i++) {
      String expr = quoting.writeValueAsString(queries.get(i));
      rules
          .append("  - {record: \"panel:")
          .append(i)
          .append("\", expr: ")
          .append(expr)
          .append("}\n");
    }
    Path file = Files.writeString(folder.resolve("panels.yml"), rules);
    Process promtool =
        new ProcessBuilder("promtool", "check", "rules", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(promtool.getInputStream().readAllBytes());
    assertThat(promtool.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(promtool.exitValue()).as(said).isZero();
    assertThat(said).contains(queries.size() + " rules found");
  }

  /** As Grafana would send them with all of each variable chosen. */
  private static List<String> queries() {
    List<String> queries = new ArrayList<>();
    for (ShownDashboard dashboard : ShownDashboard.all(FOLDER)) {
      Filled filled = Filled.of(dashboard, Map.of(), 3_600, 15);
      dashboard.panels().stream()
          .flatMap(panel -> panel.targets().stream())
          .forEach(target -> queries.add(filled.in(target.expr())));
    }
    return queries;
  }

  private static void assumePromtool() {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    if ("true".equals(System.getenv("CI"))) {
      assertThat(installed).as("promtool is installed").isTrue();
    }
    assumeThat(installed).as("skipped: promtool is not installed").isTrue();
  }
}
