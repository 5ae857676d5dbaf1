package io.collectoragent.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkedJavaTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final List<Path> OWN_CLASSES = List.of(Path.of("target/test-classes"));

  @Test
  void keepsTheStreamsApartAndTheExitCode() {
    try (ForkedJava child =
        ForkedJava.command(Chatter.class.getName())
            .classPath(OWN_CLASSES)
            .property("greeting", "hello")
            .environment("GREETED", "world")
            .arguments("7")
            .start()) {
      assertThat(child.await(SOON)).isEqualTo(7);
      assertThat(child.stdout()).isEqualTo("hello world\n");
      assertThat(child.stderr()).isEqualTo("done\n");
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Test
  void destroysAChildThatDoesNotEnd() {
    try (ForkedJava child = forever()) {
      assertThat(child.awaitLine(line -> line.startsWith("null"), SOON)).isEqualTo("null null");
      assertThatThrownBy(() -> child.await(Duration.ofMillis(1)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("null null");
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Test
  void failsAtOnceWhenTheLineCanNoLongerCome() {
    try (ForkedJava child =
        ForkedJava.command(Chatter.class.getName()).classPath(OWN_CLASSES).arguments("0").start()) {
      assertThatThrownBy(() -> child.awaitLine(line -> line.equals("never"), Duration.ofDays(1)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("done");
    }
  }

  private static ForkedJava forever() {
    return ForkedJava.command(Chatter.class.getName())
        .classPath(OWN_CLASSES)
        .arguments("forever")
        .start();
  }

  /** What is started. */
  static final class Chatter {
    public static void main(String[] args) throws InterruptedException {
      System.out.println(System.getProperty("greeting") + " " + System.getenv("GREETED"));
      if (args[0].equals("forever")) {
        Thread.currentThread().join();
      }
      System.err.println("done");
      System.exit(Integer.parseInt(args[0]));
    }
  }
}
