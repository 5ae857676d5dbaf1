package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.instrumentation.weaving.BodyWeaving;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Woven into {@code StreamHandler}: what its formatter gives is replaced where it is given. The
 * formatter is asked nevertheless, for a call can be left out only with a branch.
 */
final class FormatWeaving extends BodyWeaving {

  private static final String REPLACE = "(I" + OBJECT + OBJECT + ")" + OBJECT;
  private static final String STRING = "java/lang/String";

  private final int slot;

  FormatWeaving(int slot) {
    this.slot = slot;
  }

  @Override
  protected MethodVisitor body(String name, String descriptor, MethodVisitor method) {
    return new FormattingMethod(method, slot, descriptor.endsWith("/LogRecord;)V"));
  }

  private static final class FormattingMethod extends MethodVisitor {
    private final int slot;
    private final boolean takesRecord;

    FormattingMethod(MethodVisitor method, int slot, boolean takesRecord) {
      super(OpenedClassReader.ASM_API, method);
      this.slot = slot;
      this.takesRecord = takesRecord;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      if (owner.endsWith("/Formatter")) {
        if (name.equals("format") && takesRecord) {
          super.visitVarInsn(Opcodes.ALOAD, 1);
          replace();
        } else if (name.equals("getHead") || name.equals("getTail")) {
          super.visitInsn(Opcodes.ACONST_NULL);
          replace();
        }
      }
    }

    /** On the stack: the text, and above it what it was made of. */
    private void replace() {
      super.visitInsn(Opcodes.SWAP);
      super.visitLdcInsn(slot);
      // Two values go below the number: it is brought under them one by one.
      super.visitInsn(Opcodes.DUP_X2);
      super.visitInsn(Opcodes.POP);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, BRIDGE, "replace", REPLACE, false);
      super.visitTypeInsn(Opcodes.CHECKCAST, STRING);
    }
  }
}
