package io.collectoragent.it;

import io.collectoragent.testbed.Checkout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** A copy of the agent's jar in which probes throw. Mutable; one test's. */
final class DoctoredJar {

  private static final String FOLDER = "agent/io/collectoragent/instrumentation/";
  private static final String SUFFIX = ".agentclass";

  private final Class<? extends Throwable> thrown;
  private final Set<String> methods;
  private int probes;

  /**
   * @param thrown by the methods of these names
   */
  DoctoredJar(Class<? extends Throwable> thrown, Set<String> methods) {
    this.thrown = thrown;
    this.methods = methods;
  }

  /**
   * Writes the jar.
   *
   * @param probe which classes throw, by name below the instrumentations, such as {@code
   *     jdbc/ExecuteProbe}
   */
  Path write(Path folder, Predicate<String> probe) throws IOException {
    Path doctored = folder.resolve("doctored-agent.jar");
    try (JarFile jar = new JarFile(Checkout.find().agentJar().toFile());
        OutputStream file = Files.newOutputStream(doctored);
        JarOutputStream out = new JarOutputStream(file, jar.getManifest())) {
      out.setLevel(Deflater.BEST_SPEED);
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
        JarEntry entry = all.nextElement();
        if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
          byte[] bytes = jar.getInputStream(entry).readAllBytes();
          out.putNextEntry(new JarEntry(entry.getName()));
          out.write(isProbe(entry.getName(), probe) ? throwing(bytes) : bytes);
        }
      }
    }
    return doctored;
  }

  /** How many classes were changed. */
  int probes() {
    return probes;
  }

  private static boolean isProbe(String entry, Predicate<String> probe) {
    return entry.startsWith(FOLDER)
        && entry.endsWith("Probe" + SUFFIX)
        && !entry.endsWith("/GuardedProbe" + SUFFIX)
        && probe.test(entry.substring(FOLDER.length(), entry.length() - SUFFIX.length()));
  }

  private byte[] throwing(byte[] probe) {
    probes++;
    ClassWriter written = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(probe)
        .accept(
            new ClassVisitor(Opcodes.ASM9, written) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] throwing) {
                MethodVisitor method = super.visitMethod(access, name, type, signature, throwing);
                if (!methods.contains(name)) {
                  return method;
                }
                writeThrow(method);
                return null;
              }
            },
            0);
    return written.toByteArray();
  }

  private void writeThrow(MethodVisitor method) {
    String type = Type.getInternalName(thrown);
    method.visitCode();
    method.visitTypeInsn(Opcodes.NEW, type);
    method.visitInsn(Opcodes.DUP);
    method.visitLdcInsn("doctored");
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", "(Ljava/lang/String;)V", false);
    method.visitInsn(Opcodes.ATHROW);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }
}
