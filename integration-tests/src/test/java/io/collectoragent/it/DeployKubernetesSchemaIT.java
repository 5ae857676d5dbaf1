package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kubernetes' own schema has every field of {@code deploy/kubernetes}. The kinds of KEDA and of the
 * Operator are {@link DeployCustomResourcesIT}'s.
 */
class DeployKubernetesSchemaIT {

  @TempDir private Path folder;

  @BeforeEach
  void assumeTheTools() {
    MachineTool.assumeInstalled("kustomize", "kubernetes-validate");
  }

  @ParameterizedTest
  @CsvSource({"collectors, 5, 0", "base, 9, 0", "keda, 9, 2", "operator, 9, 1"})
  void everyFieldIsOne(String kustomization, int ofKubernetes, int ofOthers) throws IOException {
    ToolRun run = validated(Kustomize.build(kustomization));

    assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isZero();
    List<String> lines = (run.stdout() + run.stderr()).lines().toList();
    assertThat(lines)
        .filteredOn(line -> line.contains(" passed for resource "))
        .hasSize(ofKubernetes);
    assertThat(lines)
        .filteredOn(line -> line.contains("Couldn't find schema for kind"))
        .hasSize(ofOthers)
        .allMatch(line -> line.contains("keda.sh/") || line.contains("opentelemetry.io/"));
  }

  @Test
  void aFieldThatIsNoneIsRefused() throws IOException {
    String manifest = Kustomize.build("base");
    assertThat(manifest).contains("readinessProbe:");

    ToolRun run = validated(manifest.replace("readinessProbe:", "readynessProbe:"));

    assertThat(run.exitCode()).isNotZero();
  }

  private ToolRun validated(String manifest) throws IOException {
    Path file = Files.writeString(folder.resolve("manifest.yaml"), manifest);
    return ToolRun.of(Map.of(), List.of("kubernetes-validate", "--strict", file.toString()));
  }
}
