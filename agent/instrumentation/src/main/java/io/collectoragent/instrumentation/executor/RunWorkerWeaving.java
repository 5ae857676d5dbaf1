package io.collectoragent.instrumentation.executor;

import io.collectoragent.instrumentation.weaving.BodyWeaving;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Woven into the loop by which a pool's thread runs its tasks: a call before each task's {@code
 * run} and one before each {@code afterExecute}.
 *
 * <p>Wrapping the task would be simpler, but applications look at it: in {@code afterExecute}, in
 * the queue, in a rejection handler, by {@code remove}. So would weaving every {@code Runnable},
 * but a lambda's class cannot be woven.
 */
final class RunWorkerWeaving extends BodyWeaving {

  private static final String ENTER = "(I" + OBJECT + OBJECT + ")" + OBJECT;
  private static final String EXIT = "(I" + OBJECT + OBJECT + OBJECT + "Ljava/lang/Throwable;)V";

  private final int slot;

  RunWorkerWeaving(int slot) {
    this.slot = slot;
  }

  @Override
  protected MethodVisitor body(String name, String descriptor, MethodVisitor method) {
    return name.equals("runWorker") ? new RunWorker(method, slot) : method;
  }

  private static final class RunWorker extends MethodVisitor {
    private final int slot;

    RunWorker(MethodVisitor method, int slot) {
      super(OpenedClassReader.ASM_API, method);
      this.slot = slot;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      if (owner.equals("java/lang/Runnable") && name.equals("run")) {
        // The task is on the stack, about to be run.
        super.visitInsn(Opcodes.DUP);
        super.visitLdcInsn(slot);
        super.visitInsn(Opcodes.SWAP);
        super.visitInsn(Opcodes.ACONST_NULL);
        super.visitInsn(Opcodes.SWAP);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, BRIDGE, "enter", ENTER, false);
        super.visitInsn(Opcodes.POP);
      } else if (name.equals("afterExecute")) {
        super.visitLdcInsn(slot);
        super.visitInsn(Opcodes.ACONST_NULL);
        super.visitInsn(Opcodes.ACONST_NULL);
        super.visitInsn(Opcodes.ACONST_NULL);
        super.visitInsn(Opcodes.ACONST_NULL);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, BRIDGE, "exit", EXIT, false);
      }
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }
  }
}
