package io.collectoragent.runtime.tracing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads certificates and keys, which are small: of a larger file, only the beginning. */
final class Pem {

  private static final int BYTES_AT_MOST = 1 << 20;

  private Pem() {}

  /**
   * @throws UncheckedIOException if it cannot be read any more
   */
  static byte[] read(File file) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (InputStream in = new FileInputStream(file)) {
      int length = in.read(buffer);
      while (length >= 0 && content.size() < BYTES_AT_MOST) {
        content.write(buffer, 0, length);
        length = in.read(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toByteArray();
  }
}
