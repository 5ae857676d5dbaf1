package io.collectoragent.runtime.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as jmx_exporter's users keep it: {@code SHA-…(salt:password)} or PBKDF2, in
 * hexadecimal digits with or without colons between them.
 *
 * @see <a href="https://prometheus.github.io/jmx_exporter/">jmx_exporter, Authentication</a>
 */
final class HashedPassword implements Password {

  private static final List<String> SHA = Arrays.asList("SHA-1", "SHA-256", "SHA-512");
  private static final List<String> PBKDF2 =
      Arrays.asList("PBKDF2WithHmacSHA1", "PBKDF2WithHmacSHA256", "PBKDF2WithHmacSHA512");

  private static final int[] SHA_BYTES = {20, 32, 64};

  /** One in 256 passwords has the first byte right: a hash that was cut short lets many in. */
  private static final int LEAST_BYTES = 16;

  /** What jmx_exporter takes where nothing is said, in the order of the names. */
  private static final int[] USUAL_ITERATIONS = {1_300_000, 600_000, 210_000};

  private final byte[] hash;
  private final String algorithm;
  private final String salt;
  private final int iterations;

  /**
   * @param iterations of PBKDF2; 0 for the usual number
   * @throws IllegalArgumentException with a line that names what is wrong, and not the hash
   */
  HashedPassword(String hash, String algorithm, String salt, int iterations) {
    this.hash = bytes(hash);
    this.algorithm = known(algorithm);
    this.salt = salt;
    this.iterations =
        iterations > 0 || SHA.contains(this.algorithm)
            ? iterations
            : USUAL_ITERATIONS[PBKDF2.indexOf(this.algorithm)];
    requireItCanBeTheHash();
  }

  private void requireItCanBeTheHash() {
    int sha = SHA.indexOf(algorithm);
    if (sha >= 0 && hash.length != SHA_BYTES[sha]) {
      throw new IllegalArgumentException(
          "endpoint.password.hash has to be " + SHA_BYTES[sha] + " bytes for " + algorithm);
    }
    if (sha < 0 && hash.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "endpoint.password.hash has to be " + LEAST_BYTES + " bytes at least");
    }
    if (sha < 0 && salt.isEmpty()) {
      throw new IllegalArgumentException("endpoint.password.salt is missing");
    }
  }

  @Override
  public boolean matches(String given) throws GeneralSecurityException {
    byte[] other =
        SHA.contains(algorithm) ? Digests.of(algorithm, salt + ":" + given) : derived(given);
    return Digests.areEqual(hash, other);
  }

  /** A shorter key is the beginning of a longer one, so the hash says how much of it is kept. */
  private byte[] derived(String given) throws GeneralSecurityException {
    PBEKeySpec spec =
        new PBEKeySpec(
            given.toCharArray(),
            salt.getBytes(StandardCharsets.UTF_8),
            iterations,
            hash.length * Byte.SIZE);
    return SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
  }

  private static String known(String algorithm) {
    for (List<String> group : Arrays.asList(SHA, PBKDF2)) {
      for (String name : group) {
        if (name.equalsIgnoreCase(algorithm)) {
          return name;
        }
      }
    }
    throw new IllegalArgumentException(
        "endpoint.password.algorithm=" + algorithm + " is none of " + SHA + " and " + PBKDF2);
  }

  private static byte[] bytes(String text) {
    String digits = text.replace(":", "").trim().toLowerCase(Locale.ROOT);
    if (digits.isEmpty() || digits.length() % 2 != 0 || !digits.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("endpoint.password.hash has to be hexadecimal digits");
    }
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }
}
