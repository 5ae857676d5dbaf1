package io.collectoragent.runtime.statuspage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that stand in the page as they are; read when it is shown first. */
final class Assets {

  static final String STYLE = read("status.css");
  static final String SCRIPT = read("status.js");

  /** Without one a browser asks for {@code /favicon.ico}. */
  static final String ICON =
      "<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'"
          + " viewBox='0 0 16 16'%3E%3Cpath fill='none' stroke='%231a7f37' stroke-width='2'"
          + " d='M1 9h3l2-6 3 10 2-4h4'/%3E%3C/svg%3E\">";

  private Assets() {}

  private static String read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IOException(name + " is not in the agent's jar");
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      byte[] some = new byte[4096];
      for (int read = file.read(some); read >= 0; read = file.read(some)) {
        all.write(some, 0, read);
      }
      return new String(all.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
