package io.collectoragent.runtime.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupTest {

  @TempDir private Path folder;
  private FakeRoot root;
  private Cgroup cgroup;

  @BeforeEach
  void start() {
    root = new FakeRoot(folder);
    cgroup = new Cgroup(root.files());
  }

  @Test
  void readsVersion2InAContainersNamespace() {
    root.with("proc/self/cgroup", "0::/\n")
        .with("sys/fs/cgroup/cpu.max", "150000 100000\n")
        .with("sys/fs/cgroup/memory.max", "536870912\n");
    assertThat(cgroup.cpus()).hasValue(1.5);
    assertThat(cgroup.memoryBytes()).hasValue(536870912);
  }

  @Test
  void theTightestOfTheGroupsAboveHolds() {
    root.with("proc/self/cgroup", "0::/pods/pod1/app\n")
        .with("sys/fs/cgroup/pods/pod1/app/cpu.max", "max 100000\n")
        .with("sys/fs/cgroup/pods/pod1/app/memory.max", "2000000\n")
        .with("sys/fs/cgroup/pods/pod1/cpu.max", "50000 100000\n")
        .with("sys/fs/cgroup/pods/pod1/memory.max", "1000000\n")
        .with("sys/fs/cgroup/pods/cpu.max", "400000 100000\n")
        .with("sys/fs/cgroup/pods/memory.max", "max\n");
    assertThat(cgroup.cpus()).hasValue(0.5);
    assertThat(cgroup.memoryBytes()).hasValue(1000000);
  }

  @Test
  void readsVersion1WhereTheHostsPathIsToldButNotMounted() {
    root.with("proc/self/cgroup", "4:memory:/docker/abc\n3:cpu,cpuacct:/docker/abc\n1:name=x:/\n")
        .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "200000\n")
        .with("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n")
        .with("sys/fs/cgroup/memory/memory.limit_in_bytes", "1073741824\n");
    assertThat(cgroup.cpus()).hasValue(2);
    assertThat(cgroup.memoryBytes()).hasValue(1073741824);
  }

  @Test
  void knowsVersion1sWordsForNoLimit() {
    root.with("proc/self/cgroup", "4:memory:/\n3:cpu:/\n0::/\n")
        .with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n")
        .with("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n")
        .with("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    assertThat(cgroup.cpus()).isEmpty();
    assertThat(cgroup.memoryBytes()).isEmpty();
  }

  @Test
  void doesNotFollowAPathOutOfItsNamespace() {
    root.with("proc/self/cgroup", "0::/../../secret\n")
        .with("secret/memory.max", "1\n")
        .with("sys/fs/cgroup/memory.max", "2000000\n");
    assertThat(cgroup.memoryBytes()).hasValue(2000000);
  }

  @Test
  void isWithoutLimitsWhereNothingIsReadable() {
    assertThat(cgroup.cpus()).isEmpty();
    assertThat(cgroup.memoryBytes()).isEmpty();
    root.with("proc/self/cgroup", "garbage\n0::/\n").with("sys/fs/cgroup/cpu.max", "");
    assertThat(cgroup.cpus()).isEmpty();
  }
}
