package io.collectoragent.instrumentation.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.junit.jupiter.api.Test;

class MethodSelectorTest {

  @Test
  void selectsByName() {
    assertThat(selected(MethodSelector.named("execute", "query")))
        .containsExactlyInAnyOrder(
            "execute()",
            "execute(String)",
            "execute(String,int)",
            "execute(Object)",
            "query(List)");
    assertThat(selected(MethodSelector.named("exec"))).isEmpty();
  }

  @Test
  void selectsByTheNumberOfParameters() {
    assertThat(selected(MethodSelector.named("execute").taking(0))).containsExactly("execute()");
    assertThat(selected(MethodSelector.named("execute").taking(2)))
        .containsExactly("execute(String,int)");
    assertThat(selected(MethodSelector.named("execute").taking(3))).isEmpty();
  }

  @Test
  void selectsByTheFirstParametersExactType() {
    assertThat(selected(MethodSelector.named("execute").takingFirst("java.lang.String")))
        .containsExactlyInAnyOrder("execute(String)", "execute(String,int)");
    assertThat(selected(MethodSelector.named("execute").takingFirst("java.lang.Object")))
        .containsExactly("execute(Object)");
    assertThat(selected(MethodSelector.named("query").takingFirst("java.util.List")))
        .containsExactly("query(List)");
    assertThat(selected(MethodSelector.named("execute").takingFirst("java.lang.String").taking(1)))
        .containsExactly("execute(String)");
  }

  @Test
  void selectsAsItIsWritten() {
    assertThat(selected(MethodSelector.written("execute", null))).hasSize(4);
    assertThat(selected(MethodSelector.written("execute", List.of()))).containsExactly("execute()");
    assertThat(selected(MethodSelector.written("execute", List.of("String"))))
        .containsExactly("execute(String)");
    assertThat(selected(MethodSelector.written("execute", List.of("java.lang.String", "int"))))
        .containsExactly("execute(String,int)");
    assertThat(selected(MethodSelector.written("execute", List.of("ring")))).isEmpty();
    assertThat(selected(MethodSelector.written("all", List.of("String[]", "int[][]"))))
        .containsExactly("all(String[],int[][])");
  }

  @Test
  void selectsConstructors() {
    assertThat(selected(MethodSelector.constructor()))
        .containsExactly("<init>()", "<init>(String)");
    assertThat(selected(MethodSelector.constructor().taking(1))).containsExactly("<init>(String)");
  }

  @Test
  void methodsWithoutABodyAreNotSelected() {
    assertThat(selected(MethodSelector.named("abstractOne", "nativeOne"))).isEmpty();
    assertThat(MethodSelector.named("execute").matcher().matches(null)).isFalse();
  }

  @Test
  void narrowingASelectorLeavesItAsItWas() {
    MethodSelector all = MethodSelector.named("execute");
    all.taking(0).takingFirst("java.lang.String");
    assertThat(selected(all)).hasSize(4);
  }

  private static List<String> selected(MethodSelector selector) {
    Stream<MethodDescription.InDefinedShape> methods =
        TypeDescription.ForLoadedType.of(Library.class).getDeclaredMethods().stream();
    return methods
        .filter(method -> selector.matcher().matches(method))
        .map(MethodSelectorTest::print)
        .sorted()
        .toList();
  }

  private static String print(MethodDescription method) {
    List<String> types =
        method.getParameters().stream()
            .map(parameter -> parameter.getType().asErasure().getSimpleName())
            .toList();
    return method.getInternalName() + "(" + String.join(",", types) + ")";
  }

  abstract static class Library {
    Library() {}

    Library(String name) {}

    void execute() {}

    void execute(String sql) {}

    void execute(String sql, int flags) {}

    void execute(Object task) {}

    <T extends List<String>> void query(List<T> all) {}

    static void all(String[] some, int[]... more) {}

    abstract void abstractOne();

    native void nativeOne();
  }
}
