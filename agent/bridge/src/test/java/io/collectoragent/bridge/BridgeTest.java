package io.collectoragent.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BridgeTest {

  private static final int NEVER_REGISTERED = 1 << 20;
  private static final List<String> SEEN = new ArrayList<>();

  /** The first of this JVM where no other test came before. */
  private static final int LOWEST = Bridge.register(new Recording("lowest", SEEN));

  @Test
  void theFirstSlotAndTheOneBehindTheLastAreNoExceptions() {
    assertThat(Bridge.enter(LOWEST, "self", "argument")).isEqualTo("token of lowest");
    assertThat(SEEN).containsExactly("lowest enter self argument null");

    int last = Bridge.register(new Recording("last", SEEN));
    assertThat(Bridge.enter(last, "self", "argument")).isEqualTo("token of last");
    assertThat(Bridge.enter(last + 1, "self", "argument")).isNull();
  }

  @Test
  void doesNothingWhereNoProbeIsRegistered() {
    assertThat(Bridge.enter(NEVER_REGISTERED, "self", "argument")).isNull();
    assertThat(Bridge.replace(NEVER_REGISTERED, "self", "value")).isEqualTo("value");
    assertThat(Bridge.enter(-1, null, null, null)).isNull();
    Bridge.exit(NEVER_REGISTERED, null, null, null, null);
  }

  @Test
  void leadsEachSlotToItsOwnProbe() {
    List<String> seen = new ArrayList<>();
    int first = Bridge.register(new Recording("first", seen));
    int second = Bridge.register(new Recording("second", seen));

    Object token = Bridge.enter(second, "self", "argument", "detail");
    Bridge.exit(second, token, "self", "result", null);
    Bridge.enter(first, "self", "argument");

    assertThat(seen)
        .containsExactly(
            "second enter self argument detail",
            "second exit token of second self result",
            "first enter self argument null");
    assertThat(Bridge.replace(first, null, "v")).isEqualTo("first v");
  }

  private static final class Recording extends Probe {
    private final String name;
    private final List<String> seen;

    Recording(String name, List<String> seen) {
      this.name = name;
      this.seen = seen;
    }

    @Override
    public Object enter(Object self, Object argument, Object detail) {
      seen.add(name + " enter " + self + " " + argument + " " + detail);
      return "token of " + name;
    }

    @Override
    public void exit(Object token, Object self, Object result, Throwable thrown) {
      seen.add(name + " exit " + token + " " + self + " " + result);
    }

    @Override
    public Object replace(Object self, Object value) {
      return name + " " + value;
    }
  }
}
