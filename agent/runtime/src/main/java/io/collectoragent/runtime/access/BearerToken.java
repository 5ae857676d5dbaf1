package io.collectoragent.runtime.access;

/** {@code Authorization: Bearer …} by RFC 6750. */
final class BearerToken implements Credentials {

  private final byte[] digest;

  BearerToken(String token) {
    this.digest = Digests.sha256(token);
  }

  @Override
  public String scheme() {
    return "Bearer";
  }

  @Override
  public boolean recognise(String authorization) {
    return match(authorization);
  }

  @Override
  public boolean match(String authorization) {
    String token = Schemes.parameter(scheme(), authorization);
    return token != null && Digests.areEqual(digest, Digests.sha256(token));
  }
}
