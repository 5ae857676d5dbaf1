package io.collectoragent.runtime.jsonlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

class StackTracesTest {

  @Test
  void areAsTheJdkPrintsThem() {
    Exception cause = new IllegalArgumentException("cause");
    Exception thrown = new IllegalStateException("on purpose", cause);
    cause.initCause(thrown);

    assertThat(StackTraces.of(thrown))
        .startsWith("java.lang.IllegalStateException: on purpose\n\tat ")
        .contains("Caused by: java.lang.IllegalArgumentException: cause")
        .contains("CIRCULAR REFERENCE");
    assertThat(StackTraces.nameAndMessage(thrown))
        .isEqualTo("java.lang.IllegalStateException: on purpose");
    assertThat(StackTraces.nameAndMessage(new IllegalStateException()))
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void nameWhatCannotBePrinted() {
    assertThat(StackTraces.of(new Unprintable()))
        .isEqualTo(
            Unprintable.class.getName() + " [not printable: java.lang.IllegalStateException]");
    assertThat(StackTraces.nameAndMessage(new Unprintable()))
        .isEqualTo(
            Unprintable.class.getName() + " [not printable: java.lang.IllegalStateException]");
  }

  private static final class Unprintable extends Exception {
    @Override
    public String getMessage() {
      throw new IllegalStateException();
    }

    @Override
    public void printStackTrace(PrintWriter out) {
      throw new IllegalStateException();
    }
  }
}
