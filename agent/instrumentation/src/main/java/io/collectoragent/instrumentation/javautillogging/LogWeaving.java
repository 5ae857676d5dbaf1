package io.collectoragent.instrumentation.javautillogging;

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
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Woven into {@code Logger.log(LogRecord)}: a call where the handlers of a logger are asked for,
 * with that logger, the record, and the logger that the record was given to.
 *
 * <p>Not around the method, for only in its middle are level and filter passed, and a filter must
 * not be asked twice. No branch is added, so the stack map frames stay as they are.
 */
final class LogWeaving extends AsmVisitorWrapper.AbstractBase {

  private static final String BRIDGE = Bridge.class.getName().replace('.', '/');
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String ENTER = "(I" + OBJECT + OBJECT + OBJECT + ")" + OBJECT;

  private final int slot;

  LogWeaving(int slot) {
    this.slot = slot;
  }

  @Override
  public int mergeWriter(int flags) {
    return flags | ClassWriter.COMPUTE_MAXS;
  }

  @Override
  public ClassVisitor wrap(
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
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        boolean takesRecord = name.equals("log") && descriptor.endsWith("/LogRecord;)V");
        return takesRecord ? new LogRecordMethod(method, slot) : method;
      }
    };
  }

  private static final class LogRecordMethod extends MethodVisitor {
    private final int slot;

    LogRecordMethod(MethodVisitor method, int slot) {
      super(OpenedClassReader.ASM_API, method);
      this.slot = slot;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (name.equals("getHandlers") || name.equals("accessCheckedHandlers")) {
        // The logger whose handlers they are is on the stack.
        super.visitInsn(Opcodes.DUP);
        super.visitLdcInsn(slot);
        super.visitInsn(Opcodes.SWAP);
        super.visitVarInsn(Opcodes.ALOAD, 1);
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, BRIDGE, "enter", ENTER, false);
        super.visitInsn(Opcodes.POP);
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }
}
