package io.collectoragent.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What looks like a credential and is none, made anew so that none stands in a file. */
final class Secrets {

  /** What is left of one must not say much of it either. */
  private static final int TELLING = 10;

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";

  private final Random random = new Random(20260105);
  private final List<String> all =
      List.of(
          "sk" + "-live-" + of(LETTERS + DIGITS, 40),
          of("0123456789abcdef", 32),
          of(LETTERS + DIGITS, 40),
          of(DIGITS, 10) + ":" + of(LETTERS + DIGITS, 35),
          webToken(),
          of(LETTERS, 4) + "!" + of(DIGITS, 3) + "&" + of(LETTERS, 4));

  List<String> all() {
    return all;
  }

  /** That none is in it, nor a piece of one, in whichever case. */
  void notIn(String text) {
    List<String> lines = List.of(text.toLowerCase(Locale.ROOT).split("[\\n{}]+"));
    for (String secret : all) {
      for (int from = 0; from + TELLING <= secret.length(); from++) {
        String piece = secret.substring(from, from + TELLING).toLowerCase(Locale.ROOT);
        assertThat(lines).filteredOn(line -> line.contains(piece)).isEmpty();
      }
    }
  }

  private String webToken() {
    return encoded("{\"alg\":\"none\"}") + "." + encoded("{\"sub\":\"a\"}") + "." + of(LETTERS, 43);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String of(String alphabet, int length) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < length; i++) {
      made.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return made.toString();
  }
}
