package io.collectoragent.it;

import io.collectoragent.testbed.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;

/**
 * What is in the distributable. Immutable.
 *
 * @param files by path, without folders
 */
record AgentJar(Manifest manifest, Map<String, byte[]> files) {

  private static final String HIDDEN = ".agentclass";

  static AgentJar read() {
    try (JarFile jar = new JarFile(Checkout.find().agentJar().toFile())) {
      Map<String, byte[]> files = new TreeMap<>();
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
      return new AgentJar(jar.getManifest(), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Class files, hidden or not, whose path starts so. */
  Map<String, byte[]> classes(String prefix) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(prefix))
        .filter(file -> file.getKey().endsWith(".class") || file.getKey().endsWith(HIDDEN))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** The feature version that a class file needs, such as 8. */
  static int javaVersion(byte[] classFile) {
    return ((classFile[6] & 0xff) << 8 | classFile[7] & 0xff) - 44;
  }

  /** All that a class refers to: classes as {@code a/B}, members as {@code a/B.name} and type. */
  static Set<String> references(byte[] classFile) {
    Set<String> found = new HashSet<>();
    Remapper collector =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String internalName) {
            found.add(internalName);
            return internalName;
          }

          @Override
          public String mapMethodName(String owner, String name, String descriptor) {
            found.add(owner + "." + name + descriptor);
            return name;
          }

          @Override
          public String mapFieldName(String owner, String name, String descriptor) {
            found.add(owner + "." + name + ":" + descriptor);
            return name;
          }
        };
    new ClassReader(classFile).accept(new ClassRemapper(new ClassWriter(0), collector), 0);
    return found;
  }

  /** A class and what it declares, written as {@link #references} are. */
  static Set<String> members(byte[] classFile) {
    Set<String> declared = new HashSet<>();
    ClassReader reader = new ClassReader(classFile);
    String own = reader.getClassName();
    declared.add(own);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            declared.add(own + "." + name + descriptor);
            return null;
          }

          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            declared.add(own + "." + name + ":" + descriptor);
            return null;
          }
        },
        ClassReader.SKIP_CODE);
    return declared;
  }
}
