package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Makes of a folder of {@code deploy/kubernetes} what a cluster is given. */
final class Kustomize {

  private Kustomize() {}

  static String build(String folder) {
    String path = DeployFiles.ROOT.resolve("kubernetes").resolve(folder).toString();
    ToolRun run = MachineTool.succeeds(List.of("kustomize", "build", path));
    assertThat(run.stderr()).isEmpty();
    return run.stdout();
  }
}
