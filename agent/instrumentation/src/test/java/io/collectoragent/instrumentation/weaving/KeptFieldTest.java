package io.collectoragent.instrumentation.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.pool.TypePool;
import org.junit.jupiter.api.Test;

/** What a class keeps for the agent is seen by the advice, and by nobody else. */
class KeptFieldTest {

  private static final KeptField FIELD = new KeptField();

  /** As an application's class may be. */
  public static class Touched implements Serializable {
    public Object touch() {
      return "first";
    }
  }

  /** Answers what an earlier call left. */
  static final class RememberingAdvice {
    private RememberingAdvice() {}

    @Advice.OnMethodExit
    static void exit(@Kept Object kept, @Advice.Return(readOnly = false) Object result) {
      Object before = kept;
      kept = "kept";
      if (before != null) {
        result = before;
      }
    }
  }

  @Test
  void remembersForOneObject() throws Exception {
    Class<?> woven = woven(FIELD);
    Object one = woven.getConstructor().newInstance();
    assertThat(touch(one)).isEqualTo("first");
    assertThat(touch(one)).isEqualTo("kept");
    assertThat(touch(woven.getConstructor().newInstance())).isEqualTo("first");
  }

  @Test
  void isNoPartOfTheClassSerialForm() throws Exception {
    Class<?> woven = woven(FIELD);
    Field field = woven.getDeclaredField("collectorAgent$kept");
    assertThat(field.isSynthetic()).isTrue();
    assertThat(Modifier.isPrivate(field.getModifiers())).isTrue();
    assertThat(Modifier.isTransient(field.getModifiers())).isTrue();
    assertThat(ObjectStreamClass.lookup(woven).getSerialVersionUID())
        .isEqualTo(ObjectStreamClass.lookup(Touched.class).getSerialVersionUID());
  }

  @Test
  void aClassWithoutItForgetsAtOnce() throws Exception {
    Object one = woven(KeptField.ABSENT).getConstructor().newInstance();
    assertThat(touch(one)).isEqualTo("first");
    assertThat(touch(one)).isEqualTo("first");
  }

  @Test
  void aLoadedClassHasItOrNever() throws Exception {
    assertThat(KeptField.fits(null)).isTrue();
    assertThat(KeptField.fits(woven(FIELD))).isTrue();
    assertThat(KeptField.fits(Touched.class)).isFalse();
  }

  private static Object touch(Object touched) throws ReflectiveOperationException {
    return touched.getClass().getMethod("touch").invoke(touched);
  }

  private static Class<?> woven(Advice.OffsetMapping kept) {
    ClassFileLocator locator = ClassFileLocator.ForClassLoader.of(Touched.class.getClassLoader());
    TypePool pool = TypePool.Default.of(locator);
    DynamicType.Builder<?> type =
        new ByteBuddy().decorate(pool.describe(Touched.class.getName()).resolve(), locator);
    return (kept == FIELD ? type.visit(FIELD) : type)
        .visit(
            new AdviceWeaving(MethodSelector.named("touch"), RememberingAdvice.class).at(0, kept))
        .make()
        .load(Touched.class.getClassLoader(), ClassLoadingStrategy.Default.CHILD_FIRST)
        .getLoaded();
  }
}
