package io.collectoragent.runtime.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Compares secrets by their digests, which have one length: no comparison tells how long one is.
 */
final class Digests {

  private Digests() {}

  static byte[] sha256(String text) {
    try {
      return of("SHA-256", text);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static byte[] of(String algorithm, String text) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes the same time wherever they differ. */
  static boolean areEqual(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
