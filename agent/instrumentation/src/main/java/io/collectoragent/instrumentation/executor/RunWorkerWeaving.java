package io.collectoragent.instrumentation.executor;

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
 * Woven into the loop by which a pool's thread runs its tasks: a call before each task's {@code
 * run} and one before each {@code afterExecute}.
 *
 * <p>Wrapping the task would be simpler, but applications look at it: in {@code afterExecute}, in
 * the queue, in a rejection handler, by {@code remove}. So would weaving every {@code Runnable},
 * but a lambda's class cannot be woven. No branch is added, so the stack map frames stay as they
 * are.
 */
final class RunWorkerWeaving extends AsmVisitorWrapper.AbstractBase {

  private static final String BRIDGE = Bridge.class.getName().replace('.', '/');
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String ENTER = "(I" + OBJECT + OBJECT + ")" + OBJECT;
  private static final String EXIT = "(I" + OBJECT + OBJECT + OBJECT + "Ljava/lang/Throwable;)V";

  private final int slot;

  RunWorkerWeaving(int slot) {
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
        return name.equals("runWorker") ? new RunWorker(method, slot) : method;
      }
    };
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
