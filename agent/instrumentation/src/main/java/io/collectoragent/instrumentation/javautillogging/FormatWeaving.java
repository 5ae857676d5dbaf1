package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.instrumentation.weaving.BodyWeaving;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Woven into {@code StreamHandler}: what its formatter gives is replaced where it is given. The
 * formatter is asked nevertheless, for a call can be left out only with a branch; so is whether
 * there is something in its place.
 */
final class FormatWeaving extends BodyWeaving {

  private static final String ENTER = "(I" + OBJECT + OBJECT + OBJECT + ")" + OBJECT;
  private static final String REPLACE = "(I" + OBJECT + OBJECT + ")" + OBJECT;
  private static final String STRING = "java/lang/String";

  /** Written so that the packing of the jar does not take it for a bundled library's reference. */
  private static final String HANDLER = "java/util.logging.StreamHandler".replace('.', '/');

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
          ask();
        } else if (name.equals("getHead") || name.equals("getTail")) {
          super.visitLdcInsn(FormatProbe.NOTHING);
        } else {
          return;
        }
        replace();
      }
    }

    /** Puts above the text what is to be written in its place. */
    private void ask() {
      super.visitInsn(Opcodes.DUP);
      super.visitLdcInsn(slot);
      super.visitInsn(Opcodes.SWAP);
      super.visitVarInsn(Opcodes.ALOAD, 1);
      super.visitVarInsn(Opcodes.ALOAD, 0);
      super.visitFieldInsn(Opcodes.GETFIELD, HANDLER, "output", "Ljava/io/OutputStream;");
      super.visitMethodInsn(Opcodes.INVOKESTATIC, BRIDGE, "enter", ENTER, false);
    }

    /** On the stack: the text, and above it what may take its place. */
    private void replace() {
      super.visitInsn(Opcodes.SWAP);
      super.visitLdcInsn(slot);
      // Two values go above the number: it is brought under them one by one.
      super.visitInsn(Opcodes.DUP_X2);
      super.visitInsn(Opcodes.POP);
      super.visitMethodInsn(Opcodes.INVOKESTATIC, BRIDGE, "replace", REPLACE, false);
      super.visitTypeInsn(Opcodes.CHECKCAST, STRING);
    }
  }
}
