package io.collectoragent.runtime.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** {@code Authorization: Basic …} by RFC 7617, in UTF-8. */
final class BasicCredentials implements Credentials {

  private final byte[] userDigest;
  private final Password password;

  /** Of the header that was right the last time: a scraper sends the same every few seconds. */
  private volatile byte[] rightDigest = new byte[0];

  BasicCredentials(String user, Password password) {
    this.userDigest = Digests.sha256(user);
    this.password = password;
  }

  @Override
  public String scheme() {
    return "Basic";
  }

  @Override
  public boolean recognise(String authorization) {
    String encoded = Schemes.parameter(scheme(), authorization);
    return encoded != null && Digests.areEqual(rightDigest, Digests.sha256(encoded));
  }

  @Override
  public boolean match(String authorization) {
    String encoded = Schemes.parameter(scheme(), authorization);
    if (encoded == null) {
      return false;
    }
    byte[] digest = Digests.sha256(encoded);
    return Digests.areEqual(rightDigest, digest) || check(encoded, digest);
  }

  /** One at a time: guesses shall not cost the collector more than one of its processors. */
  private synchronized boolean check(String encoded, byte[] digest) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon < 0) {
        return false;
      }
      boolean user = Digests.areEqual(userDigest, Digests.sha256(pair.substring(0, colon)));
      // Asked in any case: the time shall not tell whether there is such a user.
      boolean right = password.matches(pair.substring(colon + 1)) && user;
      if (right) {
        rightDigest = digest;
      }
      return right;
    } catch (IllegalArgumentException | GeneralSecurityException malformed) {
      return false;
    }
  }
}
