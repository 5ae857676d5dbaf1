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

/** systemd finds nothing to say of the unit and its drop-ins. */
class DeploySystemdIT {

  private static final Path SHIPPED = DeployFiles.ROOT.resolve("systemd");
  private static final String UNIT = "collector@.service";

  @TempDir private Path folder;

  /** With a Java that is there: that of the unit need not be on this machine. */
  @BeforeEach
  void copyTheUnit() throws IOException {
    MachineTool.assumeInstalled("systemd-analyze");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String unit = Files.readString(SHIPPED.resolve(UNIT));
    assertThat(unit).contains("ExecStart=/usr/bin/java ");
    Files.writeString(
        folder.resolve(UNIT), unit.replace("ExecStart=/usr/bin/java ", "ExecStart=" + java + " "));
    for (Path dropIn : DeployFiles.in("systemd/" + UNIT + ".d", ".conf")) {
      Path copy = folder.resolve(SHIPPED.relativize(dropIn));
      Files.createDirectories(copy.getParent());
      Files.copy(dropIn, copy);
    }
  }

  @Test
  void nothingIsWrong() {
    assertThat(verified().stderr()).isEmpty();
    assertThat(verified().exitCode()).isZero();
  }

  /** systemd ignores a line that it does not know, and its exit code does not tell. */
  @Test
  void aWrongLineOfADropInWouldBeSeen() throws IOException {
    Path dropIn = folder.resolve(UNIT + ".d").resolve("agent.conf");
    Files.writeString(
        dropIn, Files.readString(dropIn).replaceFirst("\nEnvironment=", "\nEnviroment="));

    assertThat(verified().stderr()).contains("agent.conf").contains("Enviroment");
  }

  private ToolRun verified() {
    return ToolRun.of(
        Map.of("LC_ALL", "C.UTF-8"),
        List.of("systemd-analyze", "verify", "--man=no", folder.resolve(UNIT).toString()));
  }
}
