package io.collectoragent.instrumentation.weaving;

import io.collectoragent.bridge.Bridge;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.field.FieldList;
import net.bytebuddy.description.method.MethodList;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * For the rare method that has to be changed in its middle, where advice around it would come too
 * early or too late. What is woven in must add no branch: then the stack map frames stay as they
 * are, and nothing has to be computed from classes that may not be loadable.
 */
public abstract class BodyWeaving extends AsmVisitorWrapper.AbstractBase {

  protected static final String BRIDGE = Bridge.class.getName().replace('.', '/');
  protected static final String OBJECT = "Ljava/lang/Object;";

  /** The method as it is to be; the given one, if it is to stay as it is. */
  protected abstract MethodVisitor body(String name, String descriptor, MethodVisitor method);

  @Override
  public final int mergeWriter(int flags) {
    return flags | ClassWriter.COMPUTE_MAXS;
  }

  @Override
  public final ClassVisitor wrap(
      TypeDescription instrumentedType,
      ClassVisitor classVisitor,
      Implementation.Context implementationContext,
      TypePool typePool,
      FieldList<FieldDescription.InDefinedShape> fields,
      MethodList<?> methods,
      int writerFlags,
      int readerFlags) {
    return new ClassVisitor(OpenedClassReader.ASM_API, classVisitor) {
      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return body(
            name, descriptor, super.visitMethod(access, name, descriptor, signature, exceptions));
      }
    };
  }
}
