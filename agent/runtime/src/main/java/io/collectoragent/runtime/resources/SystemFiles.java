package io.collectoragent.runtime.resources;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** The kernel's text files below a root folder. What cannot be read is empty. Thread-safe. */
final class SystemFiles {

  private static final int LINES_AT_MOST = 10_000;
  private static final String WHITESPACE = "\\s+";

  private final File root;

  SystemFiles(File root) {
    this.root = root;
  }

  File file(String path) {
    return new File(root, path);
  }

  List<String> lines(String path) {
    List<String> lines = new ArrayList<>();
    try (Reader file =
            new InputStreamReader(new FileInputStream(file(path)), StandardCharsets.UTF_8);
        BufferedReader reader = new BufferedReader(file)) {
      String line = reader.readLine();
      while (line != null && lines.size() < LINES_AT_MOST) {
        lines.add(line);
        line = reader.readLine();
      }
      return lines;
    } catch (IOException | SecurityException unreadable) {
      return Collections.emptyList();
    }
  }

  /** The words of a file's first line. */
  String[] words(String path) {
    List<String> lines = lines(path);
    return lines.isEmpty() ? new String[0] : lines.get(0).trim().split(WHITESPACE);
  }

  /** The bytes of a line such as {@code VmRSS: 1234 kB}. */
  OptionalLong kilobytes(String path, String key) {
    for (String line : lines(path)) {
      if (line.startsWith(key + ':')) {
        String[] words = line.substring(key.length() + 1).trim().split(WHITESPACE);
        OptionalLong kilobytes = Numbers.parse(words[0]);
        return kilobytes.isPresent()
            ? OptionalLong.of(kilobytes.getAsLong() * 1024)
            : OptionalLong.empty();
      }
    }
    return OptionalLong.empty();
  }
}
