package io.collectoragent.it;

import io.collectoragent.testbed.Checkout;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent itself accepts the collectors files of {@code deploy/kubernetes}. */
class DeployCollectorsFilesIT {

  @ParameterizedTest
  @MethodSource
  void isAccepted(Path file) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = Checkout.find().agentJar().toString();

    MachineTool.succeeds(List.of(java, "-jar", jar, "check", file.toString()));
  }

  static List<Path> isAccepted() {
    return DeployFiles.in("kubernetes/components/endpoint/collectors-files", ".yaml");
  }
}
