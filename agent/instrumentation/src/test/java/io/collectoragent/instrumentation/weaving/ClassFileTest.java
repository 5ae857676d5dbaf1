package io.collectoragent.instrumentation.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.TimerTask;
import org.junit.jupiter.api.Test;

class ClassFileTest {

  private static final String NAME = "samplelibrary/Own";

  @Test
  void mentionsWhatItsConstantsBeginWith() {
    ClassFile file = Bytes.file(OwnTask.class);
    assertThat(file.mentions("java/util/TimerTask")).isTrue();
    assertThat(file.mentions("java/util/Timer")).isTrue();
    assertThat(file.mentions("run")).isTrue();
    assertThat(file.mentions("util/TimerTask")).isFalse();
    assertThat(file.mentions("java/sql/")).isFalse();
    assertThat(file.name()).endsWith("ClassFileTest$OwnTask");
  }

  @Test
  void tellsInterfacesFromClasses() {
    assertThat(Bytes.file(Own.class).isInterface()).isTrue();
    assertThat(Bytes.file(OwnAnnotation.class).isInterface()).isTrue();
    assertThat(Bytes.file(OwnTask.class).isInterface()).isFalse();
    assertThat(Bytes.file(OwnEnum.class).isInterface()).isFalse();
  }

  @Test
  void tellsAbstractClasses() {
    assertThat(Bytes.file(OwnStatement.class).isAbstractClass()).isTrue();
    assertThat(Bytes.file(OwnTask.class).isAbstractClass()).isFalse();
    assertThat(Bytes.file(Own.class).isAbstractClass()).as("an interface").isFalse();
    assertThat(new ClassFile(NAME, new byte[] {1, 2, 3}).isAbstractClass()).isFalse();
  }

  @Test
  void tellsWhoseSuperclassItHas() {
    assertThat(Bytes.file(OwnTask.class).extendsApplicationClass()).isFalse();
    assertThat(Bytes.file(LaterTask.class).extendsApplicationClass()).isTrue();
    assertThat(Bytes.file(Object.class).extendsApplicationClass()).isFalse();
  }

  @Test
  void tellsWhatCannotBeBelowAType() {
    assertThat(Bytes.file(OwnTask.class).mayBeBelow("java/util/TimerTask")).isTrue();
    assertThat(Bytes.file(LaterTask.class).mayBeBelow("java/util/TimerTask")).isTrue();
    assertThat(Bytes.file(Numbers.class).mayBeBelow("java/util/TimerTask")).isFalse();
    assertThat(Bytes.file(OwnTask.class).mayBeBelow("java/sql/Statement")).isFalse();
    assertThat(Bytes.file(OwnStatement.class).mayBeBelow("java/sql/Statement")).isTrue();
    assertThat(Bytes.file(OwnFailure.class).mayBeBelow("java/sql/Statement")).isFalse();
    assertThat(Bytes.file(Object.class).mayBeBelow("java/sql/Statement")).isFalse();
  }

  @Test
  void longAndDoubleConstantsTakeTwoPlaces() {
    assertThat(Bytes.file(Numbers.class).mentions("after them")).isTrue();
    assertThat(Bytes.file(Numbers.class).extendsApplicationClass()).isFalse();
  }

  @Test
  void aFileThatIsCutAnywhereDoesNotThrow() {
    byte[] whole = Bytes.of(LaterTask.class);
    for (int length = 0; length < whole.length; length++) {
      askAll(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void aFileThatMakesNoSenseDoesNotThrow() {
    Random random = new Random(42);
    for (Class<?> type : new Class<?>[] {LaterTask.class, OwnEnum.class}) {
      byte[] whole = Bytes.of(type);
      for (int round = 0; round < 5_000; round++) {
        byte[] bytes = whole.clone();
        for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        askAll(bytes);
        random.nextBytes(bytes);
        askAll(bytes);
      }
    }
  }

  @Test
  void aFileThatCannotBeReadMentionsNothing() {
    ClassFile file = new ClassFile(NAME, new byte[] {1, 2, 3});
    assertThat(file.mentions("")).isFalse();
    assertThat(file.isInterface()).isTrue();
    assertThat(file.extendsApplicationClass()).isFalse();
  }

  private static void askAll(byte[] bytes) {
    ClassFile file = new ClassFile(NAME, bytes);
    file.mentions("java/util/TimerTask");
    file.isInterface();
    file.isAbstractClass();
    file.extendsApplicationClass();
    file.mayBeBelow("java/util/TimerTask");
  }

  private interface Own {}

  private @interface OwnAnnotation {}

  private enum OwnEnum {
    ONE,
    OTHER
  }

  private static class OwnTask extends TimerTask {
    @Override
    public void run() {}
  }

  private static final class LaterTask extends OwnTask {}

  private abstract static class OwnStatement implements PreparedStatement {}

  private static final class OwnFailure extends SQLException implements Own {}

  private static final class Numbers {
    long number(boolean first) {
      double fraction = Double.parseDouble("1") * 0.123456789;
      return (first ? 123_456_789_012L : (long) fraction) + "after them".length();
    }
  }
}
