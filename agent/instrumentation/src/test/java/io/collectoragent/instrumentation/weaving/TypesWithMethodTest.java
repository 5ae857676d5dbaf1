package io.collectoragent.instrumentation.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.instrumentation.methods.MentionedMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.description.type.TypeDescription;
import org.assertj.core.description.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The methods that a user names, and the classes that wait until his file has been read. */
class TypesWithMethodTest {

  @TempDir Path folder;

  private int absent;
  private final TypeSelector models =
      TypeSelector.havingMethod(Model.class.getName(), "analyse", () -> absent++);

  @Test
  void selectsTheTypeAndThoseBelowItThatHaveTheMethod() {
    Stream.of(Plain.class, Derived.class, Further.class).forEach(type -> selects(type, true));
    Stream.of(Inheriting.class, Caller.class, Other.class).forEach(type -> selects(type, false));
    assertThat(models.exactName()).isNull();
    assertThat(absent).isZero();
  }

  @Test
  void whatHasToMentionALibraryIsLetGoWhereItDoesNot() {
    String name = Model.class.getName();
    TypeSelector own = TypeSelector.havingMethod(name, "analyse", "io/collectoragent/");
    TypeSelector others = TypeSelector.havingMethod(name, "analyse", "ch/qos/logback/");
    assertThat(own.mayMatch(Bytes.file(Plain.class))).isTrue();
    assertThat(others.mayMatch(Bytes.file(Plain.class))).isFalse();
  }

  /** Its constant pool begins no text with the library but the method's descriptor. */
  @Test
  void whatOnlyTakesSomethingOfALibraryMentionsIt() {
    String name = Model.class.getName();
    TypeSelector described = TypeSelector.havingMethod(name, "analyse", "org/assertj/core/");
    assertThat(described.mayMatch(Bytes.file(Taking.class))).isTrue();
    assertThat(described.mayMatch(Bytes.file(Derived.class))).isFalse();
  }

  @Test
  void tellsThatThereIsNoSuchMethod() {
    TypeSelector none =
        TypeSelector.havingMethod(Inheriting.class.getName(), "analyse", () -> absent++);
    assertThat(none.mayMatch(Bytes.file(Inheriting.class))).isTrue();
    assertThat(none.matches(TypeDescription.ForLoadedType.of(Inheriting.class))).isFalse();
    assertThat(absent).isEqualTo(1);
  }

  @Test
  void whatWaitsIsFoundInTheFilesText() throws IOException {
    String name = Model.class.getName();
    assertThat(waits("methods:\n  " + name + ".analyse:\n    collector: a\n")).isTrue();
    assertThat(waits("providers:\n  a:\nmethods:\n\n# b\n  \"" + name + ".analyse(int)\": {}"))
        .isTrue();
    assertThat(waits("{\"methods\": {\"" + name + ".analyse\": {}}}")).isTrue();
    assertThat(waits("{\n\"methods\": {\n\"" + name + ".analyse\": {}\n}\n}")).isTrue();
    assertThat(waits("methods: {" + name + ".analyse: {}}")).isTrue();
    assertThat(waits("methods:\ntables:\n  " + name + ".analyse:\n")).isFalse();
    assertThat(waits("methods:\n  " + name + ".other:\n")).isFalse();
    assertThat(waits("")).isFalse();
    assertThat(MentionedMethods.in(folder.resolve("none").toString())).isEmpty();
  }

  private boolean waits(String text) throws IOException {
    Path file = folder.resolve("collectors.yaml");
    Files.writeString(file, text);
    List<TypeSelector> mentioned = MentionedMethods.in(file.toString());
    return mentioned.stream().anyMatch(type -> type.mayMatch(Bytes.file(Plain.class)));
  }

  private void selects(Class<?> type, boolean selected) {
    assertThat(
            models.mayMatch(Bytes.file(type))
                && models.matches(TypeDescription.ForLoadedType.of(type)))
        .as(type.getSimpleName())
        .isEqualTo(selected);
  }

  interface Model<T> {
    double analyse(T text);
  }

  static class Plain implements Model<String> {
    @Override
    public double analyse(String text) {
      return 1;
    }
  }

  static class Derived extends Plain {
    @Override
    public double analyse(String text) {
      return 2;
    }
  }

  static final class Further extends Inheriting {
    @Override
    public double analyse(String text) {
      return 3;
    }
  }

  static final class Taking extends Plain {
    double analyse(Description untouched) {
      return 5;
    }
  }

  static class Inheriting extends Plain {}

  static final class Caller implements Comparator<Plain> {
    @Override
    public int compare(Plain one, Plain other) {
      return Double.compare(one.analyse("a"), other.analyse("b"));
    }
  }

  static final class Other {
    double analyse(String text) {
      return 4;
    }
  }
}
