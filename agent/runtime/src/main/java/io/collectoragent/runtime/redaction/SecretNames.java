package io.collectoragent.runtime.redaction;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows the words that a secret follows, in an address or in a message. */
final class SecretNames {

  private static final int LONGEST = 13;

  /** Of a value: {@code /key/…} in a path, {@code api_key …} in a message. */
  private static final Set<String> NAMES =
      set(
          "key",
          "apikey",
          "api-key",
          "api_key",
          "token",
          "access_token",
          "auth",
          "authorization",
          "cookie",
          "secret",
          "password");

  /** Of a way to log in: in a message credentials follow; a path may speak of a basic plan. */
  private static final Set<String> SCHEMES = set("basic", "bearer", "digest");

  private SecretNames() {}

  static boolean isName(String path, int from, int to) {
    return to - from <= LONGEST
        && NAMES.contains(path.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /** Whether in a message what follows the word is not to be shown. */
  static boolean announcesOne(String word) {
    return isName(word, 0, word.length()) || SCHEMES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the segment that begins at an index stands behind such a name. */
  static boolean standsBehindOne(String path, int from) {
    int slash = from - 1;
    while (slash > 0 && path.charAt(slash - 1) == '/') {
      slash--;
    }
    return slash > 0 && isName(path, path.lastIndexOf('/', slash - 1) + 1, slash);
  }

  private static Set<String> set(String... words) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(words)));
  }
}
