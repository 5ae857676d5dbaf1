package io.collectoragent.runtime.access;

import java.security.GeneralSecurityException;

/** A password as it is kept. Thread-safe. */
interface Password {

  boolean matches(String given) throws GeneralSecurityException;

  /** One that is kept as it is. */
  static Password plain(String password) {
    byte[] digest = Digests.sha256(password);
    return given -> Digests.areEqual(digest, Digests.sha256(given));
  }
}
