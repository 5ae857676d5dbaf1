package io.collectoragent.instrumentation.weaving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The class files of classes that are there. */
final class Bytes {

  private Bytes() {}

  static byte[] of(Class<?> type) {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ClassFile file(Class<?> type) {
    return new ClassFile(type.getName().replace('.', '/'), of(type));
  }
}
