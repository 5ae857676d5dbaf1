package io.collectoragent.instrumentation.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeakStatesTest {

  private static final int KEYS = 100;

  private final WeakStates states = new WeakStates();

  @Test
  void remembersByIdentityAndNotByEquality() {
    List<String> key = new ArrayList<>(List.of("same"));
    List<String> equal = new ArrayList<>(List.of("same"));
    states.put(key, "state");
    assertThat(states.get(key)).isEqualTo("state");
    assertThat(states.get(equal)).isNull();
    key.add("so its hash changes");
    assertThat(states.get(key)).isEqualTo("state");
  }

  @Test
  void remembersTheLastOnly() {
    Object key = new Object();
    states.put(key, "first");
    states.put(key, "second");
    assertThat(states.get(key)).isEqualTo("second");
    assertThat(states.size()).isEqualTo(1);
  }

  @Test
  void forgetsWhatIsRemoved() {
    Object key = new Object();
    assertThat(states.remove(key)).isNull();
    states.put(key, "state");
    assertThat(states.remove(new Object())).isNull();
    assertThat(states.remove(key)).isEqualTo("state");
    assertThat(states.get(key)).isNull();
    assertThat(states.size()).isZero();
  }

  @Test
  void tellsObjectsOfOneIdentityHashApart() {
    Object[] pair = ofOneIdentityHash();
    states.put(pair[0], "one");
    assertThat(states.get(pair[1])).isNull();
    assertThat(states.remove(pair[1])).isNull();
    states.put(pair[1], "other");
    assertThat(states.get(pair[0])).isEqualTo("one");
    assertThat(states.get(pair[1])).isEqualTo("other");
    assertThat(states.size()).isEqualTo(2);
  }

  /** Among so many objects two always share their 31 bits, or all but always. */
  private static Object[] ofOneIdentityHash() {
    Map<Integer, Object> byHash = new HashMap<>();
    for (int i = 0; i < 1_000_000; i++) {
      Object made = new Object();
      Object before = byHash.put(System.identityHashCode(made), made);
      if (before != null) {
        return new Object[] {before, made};
      }
    }
    throw new AssertionError("no two of a million objects share an identity hash");
  }

  @Test
  void theThreadThatCleansUpHoldsNoProcess() {
    states.startExpunging();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("collector-agent-expunger"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
  }

  @Test
  void nothingIsKnownOfNull() {
    states.put(null, "state");
    assertThat(states.get(null)).isNull();
    assertThat(states.remove(null)).isNull();
    assertThat(states.size()).isZero();
  }

  @Test
  void neverAsksAKeyAnything() {
    Object key =
        new Object() {
          @Override
          public boolean equals(Object other) {
            throw new AssertionError();
          }

          @Override
          public int hashCode() {
            throw new AssertionError();
          }
        };
    states.put(key, "state");
    assertThat(states.get(key)).isEqualTo("state");
    assertThat(states.remove(key)).isEqualTo("state");
  }

  @Test
  void entriesGoWithTheirObjectsAndOnlyWithThem() throws InterruptedException {
    states.startExpunging();
    Object kept = new Object();
    states.put(kept, "kept");
    for (int i = 0; i < KEYS; i++) {
      states.put(new Object(), "state " + i);
    }
    Garbage.collectUntil(() -> states.size() == 1);
    assertThat(states.get(kept)).isEqualTo("kept");
  }

  @Test
  void whatIsKeptApartIsCleanedUpTogether() throws InterruptedException {
    WeakStates apart = states.apart();
    states.startExpunging();
    Object key = new Object();
    states.put(key, "state");
    assertThat(apart.get(key)).isNull();
    for (int i = 0; i < KEYS; i++) {
      apart.put(new Object(), "state " + i);
    }
    Garbage.collectUntil(() -> apart.size() == 0);
    assertThat(states.get(key)).isEqualTo("state");
  }
}
