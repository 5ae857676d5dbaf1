package io.collectoragent.instrumentation.methods;

import io.collectoragent.instrumentation.weaving.TypeSelector;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What looks like a method's name in the section {@code methods} of a collectors file. Found
 * without reading YAML, for which {@code main} would have to wait: classes that may have such
 * methods wait instead, until the file has been read.
 */
public final class MentionedMethods {

  private static final String SECTION = "methods";
  private static final int MENTIONS_AT_MOST = 500;

  /** No lambda: that would link one before main. */
  private static final Runnable NOTHING =
      new Runnable() {
        @Override
        public void run() {
          // The rule itself complains.
        }
      };

  private final Set<String> names = new LinkedHashSet<>();

  /** None where there is no such file, which somebody else complains of. */
  public static List<TypeSelector> in(String path) {
    MentionedMethods mentioned = new MentionedMethods();
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(path), StandardCharsets.UTF_8))) {
      mentioned.read(file);
    } catch (IOException unreadable) {
      mentioned.names.clear();
    }
    return mentioned.types();
  }

  private void read(BufferedReader file) throws IOException {
    boolean inSection = false;
    for (String line = file.readLine(); line != null; line = file.readLine()) {
      char first = line.isEmpty() ? ' ' : line.charAt(0);
      if (first == '{') {
        // All on one line, or as in JSON.
        inSection = true;
      } else if (!Character.isWhitespace(first) && first != '#' && first != '}') {
        inSection = line.contains(SECTION) || inSection && first == '"';
      }
      if (inSection) {
        addWords(line);
      }
    }
  }

  private void addWords(String line) {
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i == line.length() ? ' ' : line.charAt(i);
      if (c != '.' && !Character.isJavaIdentifierPart(c)) {
        int dot = line.lastIndexOf('.', i - 1);
        if (dot > start && dot < i - 1 && names.size() < MENTIONS_AT_MOST) {
          names.add(line.substring(start, i));
        }
        start = i + 1;
      }
    }
  }

  private List<TypeSelector> types() {
    List<TypeSelector> types = new ArrayList<>();
    for (String name : names) {
      int dot = name.lastIndexOf('.');
      types.add(
          TypeSelector.havingMethod(name.substring(0, dot), name.substring(dot + 1), NOTHING));
    }
    return types;
  }
}
