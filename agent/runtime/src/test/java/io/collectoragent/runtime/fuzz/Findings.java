package io.collectoragent.runtime.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts that parsers failed for once: {@code fuzz/<target>.txt}, a line each. */
final class Findings {

  private Findings() {}

  static List<String> of(FuzzTarget target) {
    String file = "/fuzz/" + target.name() + ".txt";
    try (InputStream in = Findings.class.getResourceAsStream(file)) {
      return in == null ? List.of() : lines(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Escaped::text)
        .toList();
  }
}
