package io.collectoragent.it;

import io.collectoragent.testbed.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;

/**
 * The {@code legacy.Old…} classes as compilers of other times would have written them, in packages
 * {@code v46} to {@code v52}. Immutable.
 */
final class OldClasses {

  private static final List<String> NAMES =
      List.of(
          "OldDriver", "OldConnection", "OldStatement", "OldPreparedStatement", "OldPricesTask");
  private static final Path CLASSES =
      Checkout.find().root().resolve("integration-tests/target/classes/legacy");

  /** From here on there are stack maps, and what has none may not have subroutines either. */
  private static final int WITH_FRAMES = Opcodes.V1_6;

  private final Path folder;

  OldClasses(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes them in one version.
   *
   * @param version of the class file: 46, as of Java 1.2, to 52, as of 8
   * @return the name of their package
   */
  String write(int version) throws IOException {
    String name = "v" + version;
    Path target = Files.createDirectories(folder.resolve(name));
    for (String simple : NAMES) {
      byte[] now = Files.readAllBytes(CLASSES.resolve(simple + ".class"));
      Files.write(target.resolve(simple + ".class"), older(now, version, name));
    }
    return name;
  }

  private static byte[] older(byte[] now, int version, String folder) {
    ClassWriter written = new ClassWriter(0);
    ClassVisitor moved = new ClassRemapper(new Older(written, version), to(folder));
    new ClassReader(now).accept(moved, version < WITH_FRAMES ? ClassReader.SKIP_FRAMES : 0);
    return written.toByteArray();
  }

  private static Remapper to(String folder) {
    return new Remapper(Opcodes.ASM9) {
      @Override
      public String map(String internalName) {
        return internalName.startsWith("legacy/Old")
            ? internalName.replace("legacy/", folder + "/")
            : internalName;
      }
    };
  }

  /** Sets the version, makes abstract classes concrete, and brings a subroutine in. */
  private static final class Older extends ClassVisitor {

    private static final String UPDATE = "executeUpdate";
    private static final String UPDATE_TYPE = "(Ljava/lang/String;)I";
    private static final String PLAIN = "plainUpdate";

    private final int newVersion;
    private String owner;
    private boolean updates;

    Older(ClassVisitor next, int version) {
      super(Opcodes.ASM9, next);
      this.newVersion = version;
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] types) {
      owner = name;
      super.visit(newVersion, access & ~Opcodes.ACC_ABSTRACT, name, null, above, types);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] thrown) {
      boolean update = newVersion < WITH_FRAMES && name.equals(UPDATE) && type.equals(UPDATE_TYPE);
      updates |= update;
      return super.visitMethod(access, update ? PLAIN : name, type, null, thrown);
    }

    @Override
    public void visitEnd() {
      if (updates) {
        writeUpdate(
            super.visitMethod(
                Opcodes.ACC_PUBLIC,
                UPDATE,
                UPDATE_TYPE,
                null,
                new String[] {"java/sql/SQLException"}));
      }
      super.visitEnd();
    }

    /** A {@code finally} as javac made it before 1.4.2: by {@code jsr} and {@code ret}. */
    private void writeUpdate(MethodVisitor method) {
      Label subroutine = new Label();
      method.visitCode();
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitVarInsn(Opcodes.ALOAD, 1);
      method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, PLAIN, UPDATE_TYPE, false);
      method.visitVarInsn(Opcodes.ISTORE, 2);
      method.visitJumpInsn(Opcodes.JSR, subroutine);
      method.visitVarInsn(Opcodes.ILOAD, 2);
      method.visitInsn(Opcodes.IRETURN);
      method.visitLabel(subroutine);
      method.visitVarInsn(Opcodes.ASTORE, 3);
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "cleared", "()V", false);
      method.visitVarInsn(Opcodes.RET, 3);
      method.visitMaxs(2, 4);
      method.visitEnd();
    }
  }
}
