package io.collectoragent.runtime.recent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.collectoragent.runtime.observation.HttpCall;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the application's threads pay, and what is kept of what is theirs. */
class RecentCostTest {

  private static final int CALLS = 20_000;
  private static final int THREADS = 8;
  private static final int STORM = 2000;

  private final RecentFixture fixture = new RecentFixture();

  @Test
  void aCallThatIsNotRememberedAllocatesNothing() {
    for (int i = 0; i < SlowestCalls.AT_MOST; i++) {
      fixture.took(Duration.ofSeconds(1), RecentFixture.http(""));
    }
    HttpCall quick = fixture.took(Duration.ofMillis(1), RecentFixture.http(""));
    HttpCall slow = fixture.took(Duration.ofMillis(500), RecentFixture.http(""));
    offer(quick, slow);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(self);
    offer(quick, slow);
    // Of forty thousand calls, not one byte each; what asking costs is in it.
    assertThat(threads.getThreadAllocatedBytes(self) - before).isLessThan(CALLS / 10);
  }

  private void offer(HttpCall quick, HttpCall slow) {
    for (int i = 0; i < CALLS; i++) {
      fixture.recent.onStop(quick);
      fixture.recent.onStop(slow);
    }
  }

  @Test
  void manyThreadsTogetherFillNoMoreThanThereIs() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all =
          IntStream.range(0, THREADS).<Future<?>>mapToObj(i -> pool.submit(this::storm)).toList();
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
    // Of the first calls each thread's may have found a place of its own.
    assertThat(fixture.recent.failed()).hasSizeBetween(1, THREADS);
    assertThat(fixture.recent.failed().stream().mapToLong(RecentCall::times).sum())
        .isEqualTo(THREADS * STORM);
    assertThat(fixture.recent.slowest()).hasSize(SlowestCalls.AT_MOST);
  }

  private void storm() {
    for (int i = 0; i < STORM; i++) {
      HttpCall failed = fixture.observer.start(RecentFixture.http(""));
      failed.respond(500);
      fixture.observer.stop(failed);
      fixture.took(Duration.ofNanos(20_000_000L + i), RecentFixture.http(""));
    }
  }

  /** Even an exception of the JDK's knows, behind its stack trace, the classes it came through. */
  @Test
  void aLoaderOfTheApplicationsCanGo() throws Exception {
    WeakReference<ClassLoader> loader = failsInAnApplication();
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(loader.get()).isNull();
    assertThat(fixture.recent.failed()).hasSize(2);
  }

  private WeakReference<ClassLoader> failsInAnApplication() throws Exception {
    ClassLoader application = new OwnCopy();
    Callable<?> code =
        (Callable<?>)
            application.loadClass(Failing.class.getName()).getDeclaredConstructor().newInstance();
    for (int i = 0; i < 2; i++) {
      HttpCall call = fixture.observer.start(RecentFixture.http(""));
      try {
        code.call();
      } catch (Exception failure) {
        call.fail(failure);
      }
      fixture.observer.stop(call);
    }
    return new WeakReference<>(application);
  }

  /** What an application may be like. */
  public static final class Failing implements Callable<Void> {
    private int calls;

    @Override
    public Void call() throws Exception {
      throw calls++ == 0 ? new ConnectException("Connection refused") : new OwnException();
    }
  }

  /** An exception of the application's own. */
  public static final class OwnException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Has classes of this test once more. */
  private static final class OwnCopy extends ClassLoader {
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(RecentCostTest.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      String file = '/' + name.replace('.', '/') + ".class";
      try (InputStream in = RecentCostTest.class.getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }
}
