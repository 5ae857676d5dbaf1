package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

  private static final ConnectException REFUSED = new ConnectException("refused");

  static Stream<Arguments> thrown() {
    return Stream.of(
        arguments(REFUSED, "ConnectException"),
        arguments(new CompletionException(REFUSED), "ConnectException"),
        arguments(new ExecutionException(new CompletionException(REFUSED)), "ConnectException"),
        arguments(new InvocationTargetException(REFUSED), "ConnectException"),
        arguments(new IOException(REFUSED), "IOException"),
        arguments(new ExecutionException("no cause", null), "ExecutionException"),
        arguments(new IllegalStateException() {}, "anonymous"),
        arguments(new Odd$(), "anonymous"));
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void isNamedByWhatWentWrong(Throwable thrown, String name) {
    HttpCall call = call();
    call.fail(thrown);
    assertThat(call.failed()).isTrue();
    assertThat(call.errorType()).isEqualTo(name);
  }

  @Test
  void keepsWhatWentWrongWithoutItsWrappers() {
    HttpCall call = call();
    call.fail(new ExecutionException(new CompletionException(REFUSED)));
    assertThat(call.thrown()).isSameAs(REFUSED);
  }

  @Test
  void looksIntoEightWrappers() {
    Throwable nested = REFUSED;
    for (int i = 0; i < 8; i++) {
      nested = new CompletionException(nested);
    }
    HttpCall call = call();
    call.fail(nested);
    assertThat(call.thrown()).isSameAs(REFUSED);
    call.fail(new CompletionException(nested));
    assertThat(call.thrown()).isInstanceOf(CompletionException.class);
  }

  @Test
  void wrappersWithoutEndAreNotFollowedForEver() {
    CompletionException inner = new OpenCompletion();
    ExecutionException outer = new ExecutionException(inner);
    inner.initCause(outer);
    HttpCall call = call();
    call.fail(outer);
    assertThat(call.failed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"200,", "304,", "399,", "400,400", "404,404", "503,503"})
  void aStatusFrom400OnIsAFailure(int status, String errorType) {
    HttpCall call = call();
    call.respond(status);
    assertThat(call.errorType()).isEqualTo(errorType);
    assertThat(call.thrown()).isNull();
    assertThat(call.status()).isEqualTo(status);
  }

  @Test
  void nullIsNoFailure() {
    HttpCall call = call();
    call.fail((Throwable) null);
    assertThat(call.failed()).isFalse();
  }

  private static HttpCall call() {
    HttpTarget target = new HttpTarget("https", "api.example.com", -1, "/", null);
    return new HttpCall(new Endpoint("example.com", "/"), "GET", target);
  }

  /** One whose cause can still be set. */
  private static final class OpenCompletion extends CompletionException {
    private static final long serialVersionUID = 1;

    OpenCompletion() {
      super("open");
    }
  }

  /** So Scala names the class of an object: nothing is behind the dollar. */
  private static final class Odd$ extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
