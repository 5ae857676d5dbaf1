package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collectoragent.testbed.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Alertmanager's own tool accepts its file, and sends each case to whom it is to reach. */
class DeployAlertmanagerIT {

  private static final Path FOLDER = DeployFiles.ROOT.resolve("alertmanager");
  private static final Path CONFIG = FOLDER.resolve("alertmanager.yml");

  @Test
  void amtoolAcceptsIt() {
    MachineTool.assumeInstalled("amtool");

    MachineTool.succeeds(List.of("amtool", "check-config", CONFIG.toString()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void reaches(String why, JsonNode labels, List<String> receivers) {
    MachineTool.assumeInstalled("amtool");
    List<String> command =
        new ArrayList<>(List.of("amtool", "config", "routes", "test", "--config.file=" + CONFIG));
    command.add("--verify.receivers=" + String.join(",", receivers));
    DeployFiles.names(labels).forEach(name -> command.add(name + "=" + labels.get(name).asText()));

    MachineTool.succeeds(command);
  }

  static Stream<Arguments> cases() {
    return DeployFiles.nodes(DeployFiles.yaml("alertmanager/routes.yaml"))
        .map(
            one ->
                Arguments.of(
                    one.get("why").asText(),
                    one.get("labels"),
                    DeployFiles.texts(one.get("receivers"))));
  }

  @Test
  void everyReceiverIsReachedByACase() {
    Stream<String> reached =
        DeployFiles.nodes(DeployFiles.yaml("alertmanager/routes.yaml"))
            .flatMap(one -> DeployFiles.texts(one.get("receivers")).stream());
    JsonNode receivers = DeployFiles.yaml("alertmanager/alertmanager.yml").get("receivers");

    assertThat(reached.distinct())
        .containsExactlyInAnyOrderElementsOf(
            DeployFiles.nodes(receivers).map(receiver -> receiver.get("name").asText()).toList());
  }

  /** A name that no rule has inhibits nothing, and nobody tells. */
  @Test
  void everyAlertThatIsNamedHasARule() throws IOException {
    List<String> named = new ArrayList<>();
    Pattern.compile("alertname=~?\"([\\w|]+)\"")
        .matcher(Files.readString(CONFIG))
        .results()
        .forEach(found -> named.addAll(List.of(found.group(1).split("\\|"))));
    assertThat(named).hasSizeGreaterThan(8);
    DeployFiles.yaml("alertmanager/routes.yaml")
        .findValues("alertname")
        .forEach(name -> named.add(name.asText()));

    assertThat(rules()).hasSizeGreaterThan(15).containsAll(named);
  }

  private static List<String> rules() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(Checkout.find().root().resolve("rules"))) {
      files
          .filter(file -> file.toString().endsWith(".yml"))
          .flatMap(file -> DeployFiles.documents(DeployFiles.text(file)).stream())
          .flatMap(file -> file.findValuesAsText("alert").stream())
          .distinct()
          .forEach(names::add);
    }
    return names;
  }
}
