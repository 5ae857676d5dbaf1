package io.collectoragent.runtime.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule asks for is found in arguments, results and objects, whatever their classes hide. */
class CallPathTest {

  private static class Base {
    private final String name = "base";
    protected Object next;

    private int size() {
      return 7;
    }
  }

  private static final class Sub extends Base {
    String broken() {
      throw new IllegalStateException("broken");
    }
  }

  private final Sub sub = new Sub();
  private final Object[] arguments = {"bitcoin", sub, null};

  @Test
  void beginsAtAnyPartOfACall() throws ReflectiveOperationException {
    assertThat(read("argument 0")).isEqualTo("bitcoin");
    assertThat(read("argument 2")).isNull();
    assertThat(read("argument 3")).isNull();
    assertThat(read("return")).isEqualTo(42);
    assertThat(read("this")).isSameAs(sub);
    assertThat(read("duration")).isEqualTo(1.5);
    assertThat(CallPath.parse("this.x").read(null, arguments, null, 0)).isNull();
    assertThat(CallPath.parse("this.name").isKnownBefore()).isTrue();
    assertThat(CallPath.parse("argument 0").isKnownBefore()).isTrue();
    assertThat(CallPath.parse("return.name").isKnownBefore()).isFalse();
    assertThat(CallPath.parse("duration").isKnownBefore()).isFalse();
  }

  @Test
  void readsPrivateInheritedAndPublicMembers() throws ReflectiveOperationException {
    assertThat(read("this.name")).isEqualTo("base");
    assertThat(read("argument 1.size()")).isEqualTo(7);
    assertThat(read("argument 0.length()")).isEqualTo(7);
    assertThat(read("this.getClass().getSimpleName()")).isEqualTo("Sub");
    sub.next = Optional.of("x");
    assertThat(read("this.next.get()")).isEqualTo("x");
    sub.next = null;
    assertThat(read("this.next.get()")).isNull();
    sub.next = new double[3];
    assertThat(read("this.next.length")).isEqualTo(3);
    for (List<?> list :
        Arrays.asList(
            Arrays.asList(1, 2),
            List.of(1, 2),
            Collections.unmodifiableList(Arrays.asList(1, 2)),
            Arrays.asList(0, 1, 2).subList(1, 3))) {
      sub.next = list;
      assertThat(read("this.next.size()")).isEqualTo(2);
    }
  }

  @Test
  void saysWhatCannotBeRead() {
    assertThatThrownBy(() -> read("this.colour"))
        .isInstanceOf(NoSuchFieldException.class)
        .hasMessageEndingWith("Sub has no readable colour");
    assertThatThrownBy(() -> read("argument 0.value")).isInstanceOf(NoSuchFieldException.class);
    assertThatThrownBy(() -> read("this.broken()"))
        .isInstanceOf(ReflectiveOperationException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "argument",
        "argument x",
        "argument 1000",
        "argument -1",
        "result",
        "return.",
        "this.a-b",
        "this.a(b)",
        "this.()",
        "this.a.b.c",
        "duration.x",
        "this..a",
        "'x",
        "return a"
      })
  void refusesWhatIsNoPath(String written) {
    assertThatThrownBy(() -> CallPath.parse(written)).isInstanceOf(IllegalArgumentException.class);
  }

  private Object read(String path) throws ReflectiveOperationException {
    return CallPath.parse(path).read(sub, arguments, 42, 1_500_000_000L);
  }
}
