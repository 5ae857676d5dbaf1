package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules do what their cases say, by Prometheus' own tool; none is without a case, and no alert
 * without a page for whom it wakes.
 */
class RulesIT {

  private static final Path RULES = Path.of("..", "rules").toAbsolutePath().normalize();
  private static final Path RUNBOOKS =
      Path.of("..", "docs", "runbooks").toAbsolutePath().normalize();

  /** To the next rule, group or the end. */
  private static final Pattern ALERT =
      Pattern.compile("(?ms)^ +- alert: (\\w+)$.*?(?=^ +- alert|^ +- name|\\z)");

  private static final Pattern RECORD = Pattern.compile("(?m)^ +- record: (\\S+)$");
  private static final Pattern RUNBOOK = Pattern.compile("runbook_url: \"https://\\S+/([\\w-]+)\"");

  @Test
  void promtoolAcceptsThem() throws IOException {
    MachineTool.assumeInstalled("promtool");
    List<String> command = new ArrayList<>(List.of("promtool", "check", "rules"));
    files(RULES).forEach(file -> command.add(file.toString()));

    MachineTool.succeeds(command);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doAsTheirCasesSay(Path file) {
    MachineTool.assumeInstalled("promtool");

    MachineTool.succeeds(List.of("promtool", "test", "rules", file.toString()));
  }

  @Test
  void everyAlertFiresInACaseAndDoesNotInAnother() throws IOException {
    String cases = text(cases());
    for (MatchResult alert : alerts()) {
      String name = alert.group(1);
      assertThat(cases)
          .as(name)
          .contains("alertname: " + name + "\n        exp_alerts:\n")
          .contains("alertname: " + name + "}\n");
      assertThat(distinguishing(alert.group()))
          .as(name)
          .allSatisfy(label -> assertThat(cases).contains(label));
    }
  }

  @Test
  void everyRecordedSeriesHasACase() throws IOException {
    List<String> asked = text(cases()).lines().filter(line -> line.contains("- expr: ")).toList();
    assertThat(RECORD.matcher(text(files(RULES))).results().map(found -> found.group(1)))
        .hasSizeGreaterThan(20)
        .allSatisfy(name -> assertThat(asked).anyMatch(line -> line.contains(name)));
  }

  @Test
  void everyAlertSaysWhoActsAndWhereItIsExplained() throws IOException {
    for (MatchResult alert : alerts()) {
      assertThat(alert.group())
          .as(alert.group(1))
          .containsPattern("\n +for: \\d+[mh]\n")
          .containsPattern("\n +keep_firing_for: \\d+[mh]\n")
          .containsPattern("\n +severity: (critical|warning|info)\n")
          .containsPattern("\n +team: data-collection\n")
          .containsPattern("\n +summary: \".+\"\n")
          .containsPattern("\n +description: \".*\\$value.*\"\n");
      assertThat(runbooks(alert.group()))
          .as(alert.group(1))
          .hasSize(1)
          .allSatisfy(
              page -> assertThat(RUNBOOKS.resolve(page)).content().contains(alert.group(1)));
    }
  }

  @Test
  void everyRunbookIsOfAnAlertOrAnIncident() throws IOException {
    List<String> pages = runbooks(text(files(RULES)));

    assertThat(names(RUNBOOKS, ".md"))
        .filteredOn(page -> !page.equals("README.md") && !page.startsWith("incident-"))
        .containsExactlyInAnyOrderElementsOf(pages);
  }

  private static List<MatchResult> alerts() throws IOException {
    List<MatchResult> alerts = ALERT.matcher(text(files(RULES))).results().toList();
    assertThat(alerts).hasSizeGreaterThan(15);
    return alerts;
  }

  /** What tells two rules of one name apart, as it stands among the labels of a case. */
  private static List<String> distinguishing(String alert) {
    return Pattern.compile("(?m)^ +(window|limit|sign): (\\w+)$")
        .matcher(alert)
        .results()
        .map(label -> label.group(1) + ": " + label.group(2).replaceFirst("^(\\d\\w*)$", "\"$1\""))
        .toList();
  }

  private static List<String> runbooks(String rules) {
    return RUNBOOK
        .matcher(rules)
        .results()
        .map(found -> found.group(1) + ".md")
        .distinct()
        .toList();
  }

  static List<Path> cases() throws IOException {
    return files(RULES.resolve("tests"));
  }

  private static List<Path> files(Path folder) throws IOException {
    return names(folder, ".yml").stream().map(folder::resolve).toList();
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static String text(List<Path> files) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      text.append(Files.readString(file)).append('\n');
    }
    return text.toString();
  }
}
