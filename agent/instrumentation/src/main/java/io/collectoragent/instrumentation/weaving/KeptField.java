package io.collectoragent.instrumentation.weaving;

import java.util.Collections;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * A field woven into a class for what an advice need not look up again for the same object. It only
 * repeats what is known elsewhere: each class of a hierarchy has one of its own.
 *
 * <p>Private and transient, and so no part of the class' serial form nor of its computed {@code
 * serialVersionUID} (Java Object Serialization Specification, 4.6). A class that was loaded without
 * it cannot be given one: the JVM refuses to add fields when it retransforms.
 */
final class KeptField extends AsmVisitorWrapper.AbstractBase implements Advice.OffsetMapping {

  private static final String NAME = "collectorAgent$kept";
  private static final int MODIFIERS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;

  /** In a class without the field: reads null, and forgets what is written. */
  static final Advice.OffsetMapping ABSENT =
      (type, method, assigner, arguments, sort) ->
          new Target.ForDefaultValue.ReadWrite(TypeDescription.ForLoadedType.of(Object.class));

  /** Whether a class may have it: one that is loaded already has it now or never. */
  static boolean fits(Class<?> redefined) {
    if (redefined == null) {
      return true;
    }
    try {
      return redefined.getDeclaredField(NAME) != null;
    } catch (NoSuchFieldException | LinkageError absent) {
      return false;
    }
  }

  @Override
  public Target resolve(
      TypeDescription type,
      MethodDescription method,
      Assigner assigner,
      Advice.ArgumentHandler arguments,
      Sort sort) {
    return new Target.ForField.ReadWrite(
        new FieldDescription.Latent(
            type,
            NAME,
            MODIFIERS,
            TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Object.class),
            Collections.emptyList()));
  }

  @Override
  public ClassVisitor wrap(
      TypeDescription type,
      ClassVisitor visitor,
      Implementation.Context context,
      TypePool pool,
      FieldList<FieldDescription.InDefinedShape> fields,
      MethodList<?> methods,
      int writerFlags,
      int readerFlags) {
    return new ClassVisitor(OpenedClassReader.ASM_API, visitor) {
      @Override
      public void visitEnd() {
        visitField(MODIFIERS, NAME, "Ljava/lang/Object;", null, null).visitEnd();
        super.visitEnd();
      }
    };
  }
}
