package io.collectoragent.runtime.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.ManualClock;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUsageTest {

  private static final String MOUNTS =
      """
      proc /proc proc rw,relatime 0 0
      tmpfs /dev/shm tmpfs rw 0 0
      overlay / overlay rw,lowerdir=/a,upperdir=/b 0 0
      /dev/sda1 /etc/hosts ext4 rw 0 0
      /dev/sda1 /data/of\\040prices ext4 rw 0 0
      /dev/sda1 /data/of\\040prices/again ext4 rw 0 0
      /dev/loop0 /snap/core squashfs ro 0 0
      overlay /var/lib/docker/overlay2/abc/merged overlay rw 0 0
      archive:/export /archive nfs4 rw 0 0
      """;

  @TempDir private Path folder;
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final CountDownLatch hanging = new CountDownLatch(1);
  private final CountDownLatch serverBack = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private long used = 1000;

  @BeforeEach
  void mount() {
    new FakeRoot(folder)
        .with("proc/self/mounts", MOUNTS)
        .with("etc/hosts", "127.0.0.1 localhost")
        .withFolder("data/of prices/again")
        .withFolder("archive");
  }

  @AfterEach
  void endThreads() throws InterruptedException {
    serverBack.countDown();
    for (Thread thread : threads) {
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void showsEachDeviceOnceWhereItIsHighestInTheTree() {
    ProcessResources resources = new ProcessResources(folder.toFile(), clock, 1, Runnable::run);
    assertThat(resources.disks())
        .extracting(MountUsage::mountPoint)
        .containsExactly("/", "/archive", "/data/of prices");
    assertThat(resources.disks()).allSatisfy(mount -> assertThat(mount.usedBytes()).isPositive());
  }

  @Test
  void showsNoMoreThanTwenty() {
    StringBuilder mounts = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      mounts.append("pool/").append(i).append(" /data zfs rw 0 0\n".replace("data", "d" + i));
    }
    new FakeRoot(folder).with("proc/self/mounts", mounts.toString());
    assertThat(usage(Runnable::run).read()).hasSize(20);
  }

  @Test
  void asksTheDisksEveryHalfMinuteAtMost() {
    DiskUsage usage = usage(Runnable::run);
    assertThat(usage.read().get(0).usedBytes()).isEqualTo(1000);
    used = 2000;
    clock.advance(Duration.ofSeconds(29));
    assertThat(usage.read().get(0).usedBytes()).isEqualTo(1000);
    clock.advance(Duration.ofSeconds(1));
    assertThat(usage.read().get(0).usedBytes()).isEqualTo(2000);
  }

  @Test
  void keepsWhatItKnewWhileASweepTakesItsTimeButNotForEver() {
    List<Runnable> waiting = new ArrayList<>();
    DiskUsage usage = usage(waiting::add);
    assertThat(usage.read()).isEmpty();
    waiting.remove(0).run();
    assertThat(usage.read()).isNotEmpty();
    clock.advance(Duration.ofMinutes(4));
    assertThat(usage.read()).isNotEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(usage.read()).isEmpty();
  }

  @Test
  void passesByAFileSystemThatHangs() throws InterruptedException {
    DiskUsage usage = new DiskUsage(sweep(this::hangingForTheArchive), this::start, clock);
    assertThat(usage.read()).isEmpty();
    assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();
    clock.advance(Duration.ofSeconds(30));
    usage.read();
    threads.get(1).join(10_000);
    assertThat(usage.read())
        .extracting(MountUsage::mountPoint)
        .containsExactly("/", "/data/of prices");
  }

  private DiskUsage usage(Executor background) {
    return new DiskUsage(sweep(file -> file.isFile() ? -1 : used), background, clock);
  }

  private DiskSweep sweep(ToLongFunction<File> usedBytes) {
    return new DiskSweep(new FakeRoot(folder).files(), usedBytes);
  }

  private long hangingForTheArchive(File file) {
    if (file.getName().equals("archive")) {
      hanging.countDown();
      try {
        serverBack.await();
      } catch (InterruptedException e) {
        return -1;
      }
    }
    return file.isFile() ? -1 : used;
  }

  private void start(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }
}
