package io.collectoragent.runtime.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.collectoragent.runtime.time.Clock;
import io.collectoragent.runtime.time.ManualClock;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessResourcesTest {

  @TempDir private Path folder;
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private FakeRoot root;

  @BeforeEach
  void start() {
    root = new FakeRoot(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "my (odd) app)", ") R 1 2", "two\nlines"})
  void cpuIsTheShareOfTheProcessorsSinceTheReadingBefore(String name) {
    stat(name, 1000, 500);
    ProcessResources resources = resources(2);
    assertThat(resources.cpuPercent()).isEmpty();

    clock.advance(Duration.ofSeconds(10));
    stat(name, 1400, 600);
    assertThat(resources.cpuPercent().orElseThrow()).isEqualTo(25, within(1e-9));

    clock.advance(Duration.ofMillis(900));
    stat(name, 1500, 600);
    assertThat(resources.cpuPercent().orElseThrow()).isEqualTo(25, within(1e-9));

    clock.advance(Duration.ofMillis(100));
    assertThat(resources.cpuPercent().orElseThrow()).isEqualTo(50, within(1e-9));
  }

  @Test
  void cpuIsHeldAgainstTheQuotaAndNeverPassesIt() {
    root.with("proc/self/cgroup", "0::/\n").with("sys/fs/cgroup/cpu.max", "50000 100000\n");
    stat("java", 0, 0);
    ProcessResources resources = resources(4);
    clock.advance(Duration.ofSeconds(10));
    stat("java", 100, 0);
    assertThat(resources.cpuPercent().orElseThrow()).isEqualTo(20, within(1e-9));
    clock.advance(Duration.ofSeconds(10));
    stat("java", 10_000, 0);
    assertThat(resources.cpuPercent()).hasValue(100);
  }

  @Test
  void memoryIsHeldAgainstTheLimitElseTheMachine() {
    root.with("proc/self/status", "Name:\tjava\nVmSize:\t 999999 kB\nVmRSS:\t  262144 kB\n")
        .with("proc/meminfo", "MemTotal:        1048576 kB\nMemFree: 1 kB\n");
    assertThat(resources(1).memoryBytes()).hasValue(268435456);
    assertThat(resources(1).memoryPercent()).hasValue(25);
    root.with("proc/self/cgroup", "0::/\n").with("sys/fs/cgroup/memory.max", "536870912\n");
    assertThat(resources(1).memoryPercent()).hasValue(50);
    root.with("sys/fs/cgroup/memory.max", "5368709120000\n");
    assertThat(resources(1).memoryPercent()).hasValue(25);
  }

  @Test
  void networkIsWhatWentThroughEachInterface() {
    root.with(
        "proc/self/net/dev",
        """
        Inter-|   Receive                                                |  Transmit
         face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs
            lo:    3193      29    0    0    0     0          0         0     3193      29    0
          eth0:601276608   13639 0    0    0     0          0         0  1246452    9310    0
         short: 1 2 3
        """);
    assertThat(resources(1).network())
        .extracting(
            InterfaceBytes::name, InterfaceBytes::receivedBytes, InterfaceBytes::transmittedBytes)
        .containsExactly(tuple("lo", 3193L, 3193L), tuple("eth0", 601276608L, 1246452L));
  }

  @Test
  void whatCannotBeReadIsAbsent() {
    assertNothingIsKnown(resources(1));
    root.with("proc/self/stat", "1 (java")
        .with("proc/self/status", "VmRSS:\n")
        .with("proc/meminfo", "MemTotal: many kB")
        .with("proc/self/mounts", "none\n\n")
        .with("proc/self/net/dev", ":\n eth0: a b c d e f g h i j\n")
        .with("proc/self/cgroup", ":::\n");
    assertNothingIsKnown(resources(1));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsThisMachine() {
    ProcessResources here = new ProcessResources(new File("/"), Clock.SYSTEM, 1);
    assertThat(here.memoryBytes().orElseThrow()).isGreaterThan(10_000_000);
    assertThat(here.memoryPercent().orElseThrow()).isBetween(0.0, 100.0);
    assertThat(here.network()).extracting(InterfaceBytes::name).contains("lo");
    assertThat(here.container()).matches("host|[0-9a-f]{12}");
  }

  private void assertNothingIsKnown(ProcessResources resources) {
    clock.advance(Duration.ofSeconds(60));
    assertThat(resources.cpuPercent()).isEmpty();
    assertThat(resources.memoryBytes()).isEmpty();
    assertThat(resources.memoryPercent()).isEmpty();
    assertThat(resources.disks()).isEqualTo(List.of());
    assertThat(resources.network()).isEmpty();
    assertThat(resources.container()).isEqualTo("host");
  }

  private ProcessResources resources(int processors) {
    return new ProcessResources(root.folder(), clock, processors, Runnable::run);
  }

  private void stat(String name, long userTicks, long systemTicks) {
    String fields = "R 1 1 1 0 -1 4194304 99 0 0 0 " + userTicks + ' ' + systemTicks + " 7 9 20 0";
    root.with("proc/self/stat", "4711 (" + name + ") " + fields + "\n");
  }
}
