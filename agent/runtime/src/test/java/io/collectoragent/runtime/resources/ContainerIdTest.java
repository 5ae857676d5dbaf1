package io.collectoragent.runtime.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerIdTest {

  private static final String CONTAINER_ID = "0123456789abcdef".repeat(4);

  @TempDir private Path folder;
  private FakeRoot root;

  @BeforeEach
  void start() {
    root = new FakeRoot(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12:pids:/docker/ID\n",
        "0::/system.slice/docker-ID.scope\n",
        "0::/kubepods/burstable/pod1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed/cri-containerd-ID.scope\n",
      })
  void theContainerIsInTheControlGroup(String cgroup) {
    root.with("proc/self/cgroup", cgroup.replace("ID", CONTAINER_ID));
    assertThat(container()).isEqualTo("0123456789ab");
  }

  @Test
  void elseTheContainerIsInTheMountsOfItsRuntime() {
    String foreign = "f".repeat(64);
    root.with("proc/self/cgroup", "0::/\n")
        .with(
            "proc/self/mountinfo",
            """
            600 1 0:9 / /var/lib/docker/overlay2/FOREIGN/merged rw - overlay overlay rw
            700 1 254:1 /var/lib/docker/containers/ID/hostname /etc/hostname rw - ext4 /dev/vda1 rw
            """
                .replace("FOREIGN", foreign)
                .replace("ID", CONTAINER_ID));
    assertThat(container()).isEqualTo("0123456789ab");
  }

  @Test
  void isAHostThatRunsContainersAHostAllTheSame() {
    root.with("proc/self/cgroup", "0::/user.slice/user-1000.slice/session-1.scope\n")
        .with(
            "proc/self/mountinfo",
            "600 1 0:9 / /var/lib/docker/containers/"
                + CONTAINER_ID
                + "/mounts/shm rw - tmpfs shm rw");
    assertThat(container()).isEqualTo("host");
  }

  private String container() {
    return new ContainerId(root.files()).read();
  }
}
