package io.collectoragent.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CollectionRunTest {

  private final Observer observer = new Observer(Clock.SYSTEM, low -> true, List.of(), null);
  private final CollectionRun run =
      observer.start(new CollectionRun(new Collector("price-collector"), "c-1"));

  @Test
  void isSuccessfulWhileNothingFails() {
    store(0, null);
    assertThat(run.unsuccessful()).isFalse();
  }

  @Test
  void isUnsuccessfulWhereItThrows() {
    store(5, null);
    run.fail(new IllegalStateException());
    assertThat(run.unsuccessful()).isTrue();
  }

  @Test
  void isUnsuccessfulWhereACallFailedAndNothingWasStored() {
    fetch(500, null);
    assertThat(run.failed()).isFalse();
    assertThat(run.unsuccessful()).isTrue();
  }

  @Test
  void isSuccessfulWhereACallFailedAndRowsWereStoredAllTheSame() {
    fetch(0, new IOException());
    store(2, null);
    store(1, null);
    assertThat(run.records()).isEqualTo(3);
    assertThat(run.unsuccessful()).isFalse();
  }

  @Test
  void callsOfAnotherRunDoNotCount() {
    Observer elsewhere = new Observer(Clock.SYSTEM, low -> true, List.of(), null);
    DbCall call = elsewhere.start(new DbCall(new DbQuery(null, null), 0));
    call.rowsWritten(7);
    elsewhere.stop(call);
    assertThat(run.records()).isZero();
  }

  @Test
  void knowsThatItThrewWhatACallDid() {
    IOException failure = new IOException();
    fetch(0, failure);
    run.fail(new IllegalStateException(new RuntimeException(failure)));
    assertThat(run.threwWhatACallDid()).isTrue();
  }

  @Test
  void knowsThatACallsFutureFailedWithWhatItThrew() {
    IOException failure = new IOException();
    fetch(0, new CompletionException(failure));
    run.fail(new ExecutionException(failure));
    assertThat(run.threwWhatACallDid()).isTrue();
  }

  @Test
  void knowsThatItThrewSomethingElse() {
    assertThat(run.threwWhatACallDid()).isFalse();
    fetch(404, null);
    run.fail(new IllegalStateException());
    assertThat(run.threwWhatACallDid()).isFalse();
    fetch(0, new IOException());
    assertThat(run.threwWhatACallDid()).isFalse();
  }

  @Test
  void causesThatGoInCirclesEnd() {
    IOException one = new IOException();
    one.initCause(new IllegalStateException(one));
    fetch(0, new IOException());
    run.fail(one);
    assertThat(run.threwWhatACallDid()).isFalse();
  }

  @Test
  void whatItThrewItselfIsNoCalls() {
    run.fail(new IllegalStateException());
    observer.stop(run);
    assertThat(run.threwWhatACallDid()).isFalse();
  }

  @Test
  void remembersTheFirstThirtyTwoFailuresOnly() {
    List<IOException> failures = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      failures.add(new IOException());
      fetch(0, failures.get(i));
    }
    run.fail(failures.get(31));
    assertThat(run.threwWhatACallDid()).isTrue();
    run.fail(failures.get(32));
    assertThat(run.threwWhatACallDid()).isFalse();
  }

  @Test
  void looksAtSixteenCauses() {
    IOException failure = new IOException();
    fetch(0, failure);
    Throwable thrown = failure;
    for (int above = 0; above < 15; above++) {
      thrown = new IllegalStateException(thrown);
    }
    run.fail(thrown);
    assertThat(run.threwWhatACallDid()).isTrue();
    run.fail(new IllegalStateException(thrown));
    assertThat(run.threwWhatACallDid()).isFalse();
  }

  @Test
  void rowsThatDoNotTellAreOfWhatAloneWasAskedFor() {
    ask("bitcoin");
    store(3, null);
    assertThat(run.symbols().get("bitcoin").records()).isEqualTo(3);
    ask("ethereum");
    store(4, null);
    assertThat(run.symbols().get("bitcoin").records()).isEqualTo(3);
    assertThat(run.symbols().get("ethereum").records()).isZero();
    assertThat(run.records()).isEqualTo(7);
  }

  @Test
  void aRunMayBeToldWhatItIsFor() {
    run.collects("bitcoin");
    run.collects("bitcoin");
    store(3, null);
    assertThat(run.symbols()).containsOnlyKeys("bitcoin");
    assertThat(run.symbols().get("bitcoin").records()).isEqualTo(3);
  }

  @Test
  void rowsThatDoNotTellAreNotOfWhatOtherRowsTold() {
    DbCall call = new DbCall(new DbQuery(null, null), 0);
    call.rowsWritten(1);
    call.rowsBySymbol(RowsBySymbol.of("bitcoin", 1));
    end(call, null);
    store(1, null);
    assertThat(run.symbols().get("bitcoin").records()).isEqualTo(1);
  }

  @Test
  void saysWhoseItIs() {
    assertThat(run.collector().name()).isEqualTo("price-collector");
    assertThat(run.correlationId()).isEqualTo("c-1");
  }

  private void fetch(int status, Throwable thrown) {
    HttpTarget target = new HttpTarget("https", "api.example.com", -1, "/", null);
    HttpCall call = new HttpCall(new Endpoint("example.com", "/"), "GET", target);
    if (status > 0) {
      call.respond(status);
    }
    end(call, thrown);
  }

  private void ask(String symbol) {
    Endpoint endpoint = new Endpoint(new ExternalApi("api", "api"), "/", target -> List.of(symbol));
    end(new HttpCall(endpoint, "GET", null), null);
  }

  private void store(long rows, Throwable thrown) {
    DbCall call = new DbCall(new DbQuery(null, null), 0);
    call.rowsWritten(rows);
    end(call, thrown);
  }

  private void end(Observation call, Throwable thrown) {
    observer.enter(run);
    observer.start(call);
    observer.leave(run);
    call.fail(thrown);
    observer.stop(call);
  }
}
