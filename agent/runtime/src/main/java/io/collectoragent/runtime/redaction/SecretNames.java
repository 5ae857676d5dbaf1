package io.collectoragent.runtime.redaction;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows path segments such as {@code /key/…}: what follows one of these is what it says. */
final class SecretNames {

  private static final int LONGEST = 12;

  private static final Set<String> NAMES =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "key",
                  "apikey",
                  "api-key",
                  "api_key",
                  "token",
                  "access_token",
                  "auth",
                  "secret",
                  "password")));

  private SecretNames() {}

  static boolean isName(String path, int from, int to) {
    return to - from <= LONGEST
        && NAMES.contains(path.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /** Whether the segment that begins at an index stands behind such a name. */
  static boolean standsBehindOne(String path, int from) {
    int slash = from - 1;
    while (slash > 0 && path.charAt(slash - 1) == '/') {
      slash--;
    }
    return slash > 0 && isName(path, path.lastIndexOf('/', slash - 1) + 1, slash);
  }
}
