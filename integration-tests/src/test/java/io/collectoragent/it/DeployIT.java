package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for all of {@code deploy}. What each tool says of its own files is in the other
 * classes of this name.
 *
 * <p>Of {@code image/Dockerfile} only the names are looked at: to build it takes Docker and a
 * network.
 */
class DeployIT {

  private static final Pattern VARIABLE = Pattern.compile("COLLECTOR_AGENT_([A-Z_]+)");

  /** A folder without a row is one of which nobody is told how to check it. */
  @Test
  void everyFolderIsExplained() throws IOException {
    String readme = DeployFiles.text(DeployFiles.ROOT.resolve("README.md"));
    try (Stream<Path> folders = Files.list(DeployFiles.ROOT)) {
      assertThat(folders.filter(Files::isDirectory))
          .hasSize(9)
          .allSatisfy(folder -> assertThat(readme).contains("| `" + folder.getFileName() + "` |"));
    }
  }

  @ParameterizedTest
  @MethodSource
  void everyYamlIsOne(Path file) {
    assertThat(DeployFiles.documents(DeployFiles.text(file))).doesNotContainNull();
  }

  static List<Path> everyYamlIsOne() {
    return Stream.of(".yaml", ".yml").flatMap(end -> DeployFiles.in("", end).stream()).toList();
  }

  /** A variable that the agent does not know is told at the start, and does nothing. */
  @Test
  void everySettingIsOneOfTheAgent() {
    String readme = DeployFiles.text(Checkout.find().root().resolve("README.md"));
    List<String> settings =
        DeployFiles.in("", "").stream()
            .flatMap(file -> VARIABLE.matcher(DeployFiles.text(file)).results())
            .map(found -> found.group(1).toLowerCase(Locale.ROOT).replace('_', '.'))
            .distinct()
            .toList();

    assertThat(settings)
        .contains("port", "collectors")
        .filteredOn(key -> !readme.contains("`" + key + "`"))
        // Agreed on, and not in the agent yet: to be taken away here when the README names it.
        .isSubsetOf("logging.json");
  }

  @Test
  void theImageCarriesTheJarThatIsBuilt() {
    Path jar = Checkout.find().agentJar();
    String dockerfile = DeployFiles.text(DeployFiles.ROOT.resolve("image/Dockerfile"));
    String folder = Checkout.find().root().relativize(jar.getParent()).toString();

    assertThat(dockerfile)
        .contains("docker build -f deploy/image/Dockerfile ")
        .containsPattern("(?m)^#.* " + Pattern.quote(folder) + "$")
        .contains("COPY --chmod=0444 " + jar.getFileName() + " /" + jar.getFileName() + "\n");
    assertThat(jar).exists();
    String patch =
        DeployFiles.text(
            DeployFiles.ROOT.resolve("kubernetes/components/init-container/attach.yaml"));
    assertThat(images(dockerfile)).hasSize(1).isEqualTo(images(patch));
  }

  private static List<String> images(String text) {
    return Pattern.compile("registry\\.example/collector-agent:[\\w.]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }
}
