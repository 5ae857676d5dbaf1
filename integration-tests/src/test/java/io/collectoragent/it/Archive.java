package io.collectoragent.it;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Writes a jar or war with jars in it, as build tools do. Mutable; closed by its owner. */
final class Archive implements AutoCloseable {

  private final JarOutputStream out;
  private final Set<String> entries = new HashSet<>();

  /**
   * @param attributes of the manifest
   */
  Archive(Path file, Map<String, String> attributes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    OutputStream target = Files.newOutputStream(file);
    out = new JarOutputStream(target, manifest);
  }

  /** All files below a folder. */
  Archive classes(Path folder, String prefix) throws IOException {
    folders(prefix);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        add(
            prefix + folder.relativize(file).toString().replace('\\', '/'),
            Files.readAllBytes(file));
      }
    }
    return this;
  }

  /** Jars as they are, and stored: Spring's loader reads them in place. */
  Archive libraries(List<Path> jars, String prefix) throws IOException {
    folders(prefix);
    for (Path jar : jars) {
      byte[] bytes = Files.readAllBytes(jar);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      JarEntry entry = new JarEntry(prefix + jar.getFileName());
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
      out.putNextEntry(entry);
      out.write(bytes);
    }
    return this;
  }

  /** The classes of a jar at the root. */
  Archive unpacked(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        if (entry.getName().endsWith(".class") || entry.getName().contains("services/")) {
          if (!entry.isDirectory()) {
            add(entry.getName(), file.getInputStream(entry).readAllBytes());
          }
        }
      }
    }
    return this;
  }

  /** One text file. */
  Archive text(String name, String text) throws IOException {
    add(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return this;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** With its folders: Spring finds components by them. */
  private void add(String name, byte[] bytes) throws IOException {
    folders(name);
    out.putNextEntry(new JarEntry(name));
    out.write(bytes);
  }

  private void folders(String path) throws IOException {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      String folder = path.substring(0, end + 1);
      if (entries.add(folder)) {
        out.putNextEntry(new JarEntry(folder));
      }
    }
  }
}
