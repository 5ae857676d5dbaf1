package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.instrumentation.weaving.BodyWeaving;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Woven into {@code Logger.log(LogRecord)}: a call where the handlers of a logger are asked for,
 * with that logger, the record, and the logger that the record was given to.
 *
 * <p>Not around the method, for only in its middle are level and filter passed, and a filter must
 * not be asked twice.
 */
final class LogWeaving extends BodyWeaving {

  private static final String ENTER = "(I" + OBJECT + OBJECT + OBJECT + ")" + OBJECT;

  private final int slot;

  LogWeaving(int slot) {
    this.slot = slot;
  }

  @Override
  protected MethodVisitor body(String name, String descriptor, MethodVisitor method) {
    boolean takesRecord = name.equals("log") && descriptor.endsWith("/LogRecord;)V");
    return takesRecord ? new LogRecordMethod(method, slot) : method;
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
