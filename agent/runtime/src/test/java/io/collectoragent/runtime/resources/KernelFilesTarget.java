package io.collectoragent.runtime.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.fuzz.FuzzTarget;
import io.collectoragent.runtime.time.ManualClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The kernel's files, which a container's runtime or an emulation may fill with anything. */
public final class KernelFilesTarget implements FuzzTarget {

  private static final String BETWEEN_FILES = "\u001f";
  private static final String[] FILES = {
    "proc/self/mounts",
    "proc/self/cgroup",
    "proc/self/mountinfo",
    "proc/self/net/dev",
    "proc/self/stat",
    "proc/self/status",
    "proc/meminfo",
    "sys/fs/cgroup/cpu.max",
    "sys/fs/cgroup/memory.max",
  };

  private final String[] written = new String[FILES.length];
  private final FakeRoot root;
  private final ManualClock clock = new ManualClock(Instant.EPOCH);

  public KernelFilesTarget(Path folder) {
    this.root = new FakeRoot(folder.resolve("root"));
  }

  @Override
  public String name() {
    return "kernel-files";
  }

  @Override
  public int textsInABuild() {
    return 200;
  }

  /** The kernel's longest line is a page. */
  @Override
  public int longest() {
    return 4 * 1024;
  }

  /** A text of one part is the content of each file. */
  @Override
  public Object parse(String text) {
    String[] contents = Arrays.copyOf(text.split(BETWEEN_FILES, FILES.length), FILES.length);
    for (int i = 0; i < FILES.length; i++) {
      write(i, contents[1] == null ? text : contents[i] == null ? "" : contents[i]);
    }
    ProcessResources resources = new ProcessResources(root.folder(), clock, 2, Runnable::run);
    clock.advance(Duration.ofSeconds(2));
    double cpu = resources.cpuPercent().orElse(0);
    double memory = resources.memoryPercent().orElse(0);
    assertThat(cpu).isBetween(0.0, 100.0);
    assertThat(memory).isBetween(0.0, 100.0);
    assertThat(resources.network()).hasSizeLessThanOrEqualTo(50);
    assertThat(resources.disks()).hasSizeLessThanOrEqualTo(20);
    assertThat(resources.container()).matches("host|[0-9a-f]{12}");
    int mounts = new MountTable(root.files()).storage().size();
    return resources.network().size() + ":" + (cpu > 0) + (memory > 0) + mounts;
  }

  /** Half characters cannot be written. */
  private void write(int file, String content) {
    if (!content.equals(written[file])) {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      root.with(FILES[file], new String(bytes, StandardCharsets.UTF_8));
      written[file] = content;
    }
  }

  @Override
  public List<String> seeds() {
    return List.of(
        "/dev/sda1 / ext4 rw 0 0\nh:/x /mnt/a\\040b nfs rw 0 0\n\u001f0::/a/b\u001f1 2 0:1"
            + " /docker/containers/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef/hosts"
            + " /etc/hosts rw\u001f eth0: 1 2 3 4 5 6 7 8 9 10\n\u001f7 (a) S 1 2 3 4 5 6 7 8 9 10"
            + " 11 12 13\u001fVmRSS: 100 kB\u001fMemTotal: 200 kB\u001f100000 100000\u001f4096",
        "\u001f4:cpu,cpuacct:/a/../b\n3:memory:/\n\u001f\u001flo:1 2 3 4 5 6 7 8 9");
  }

  @Override
  public List<String> pieces() {
    return List.of(
        "\u001f",
        " ",
        "  ",
        "\n",
        "\r",
        "\t",
        "/",
        "/a",
        "/..",
        "../",
        "\\040",
        "\\0",
        "\\777",
        "\\",
        "/dev/sda1",
        "//",
        ":",
        "::",
        "0::/",
        "cpu",
        "memory",
        "cpu,memory",
        ",",
        "1",
        "-1",
        "0",
        "max",
        "9223372036854775807",
        "99999999999999999999",
        "100000 100000",
        "kB",
        "VmRSS:",
        "MemTotal:",
        "VmRSS: 1 kB",
        "(",
        ")",
        "7 (a) S 1 2 3 4 5 6 7 8 9 10 11 12",
        "eth0:",
        "lo:",
        " 1 2 3 4 5 6 7 8 9",
        "nfs",
        "ext4",
        "squashfs",
        "/etc/hosts",
        "0123456789abcdef",
        "\u0000",
        "\u00e9",
        "\ufffd",
        "\u0663");
  }
}
