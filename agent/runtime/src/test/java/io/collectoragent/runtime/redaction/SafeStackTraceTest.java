package io.collectoragent.runtime.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SafeStackTraceTest {
  @Test
  void showsTypesAndFramesAndNoMessage() {
    Throwable thrown = new IOException("s3cr3t", new IllegalStateException("s3cr3t"));

    assertThat(SafeStackTrace.of(thrown))
        .startsWith(
            "java.io.IOException\n"
                + "\tat io.collectoragent.runtime.redaction.SafeStackTraceTest"
                + ".showsTypesAndFramesAndNoMessage(SafeStackTraceTest.java:")
        .contains("\nCaused by: java.lang.IllegalStateException\n\tat ")
        .doesNotContain("s3cr3t");
  }

  @Test
  void writesFramesOfAllKinds() {
    Throwable thrown = new IOException();
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("a.B", "c", "B.java", 5),
          new StackTraceElement("a.B", "c", "B.java", -1),
          new StackTraceElement("a.B", "c", null, -1),
          new StackTraceElement("a.B", "c", "B.java", -2),
        });

    assertThat(SafeStackTrace.of(thrown))
        .isEqualTo(
            """
            java.io.IOException
            \tat a.B.c(B.java:5)
            \tat a.B.c(B.java)
            \tat a.B.c(Unknown Source)
            \tat a.B.c(Native Method)
            """);
  }

  @Test
  void endsWhereCausesGoRound() {
    IOException first = new IOException();
    IOException second = new IOException(first);
    first.initCause(second);
    first.setStackTrace(new StackTraceElement[0]);
    second.setStackTrace(new StackTraceElement[0]);

    assertThat(SafeStackTrace.of(first))
        .isEqualTo(
            """
            java.io.IOException
            Caused by: java.io.IOException
            Caused by: java.io.IOException (again)
            """);
  }

  @Test
  void showsABoundedNumberOfFrames() {
    Throwable thrown = new IOException();
    StackTraceElement[] frames = new StackTraceElement[1000];
    Arrays.fill(frames, new StackTraceElement("a.B", "c", "B.java", 5));
    thrown.setStackTrace(frames);

    assertThat(SafeStackTrace.of(thrown)).hasLineCount(66).endsWith("\t... 936 more\n");
  }

  @Test
  void isBoundedInLength() {
    Throwable thrown = new IOException();
    for (int i = 0; i < 1000; i++) {
      thrown = new IOException(thrown);
    }
    assertThat(SafeStackTrace.of(thrown)).hasSize(8 * 1024).endsWith("…");
  }

  @Test
  void survivesExceptionsThatFail() {
    assertThat(SafeStackTrace.of(null)).isEmpty();
    assertThat(SafeStackTrace.of(new FailingException())).endsWith("FailingException\n…");
  }

  private static final class FailingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException();
    }
  }
}
