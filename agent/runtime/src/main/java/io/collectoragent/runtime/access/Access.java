package io.collectoragent.runtime.access;

import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/** What the endpoint asks of its clients. Thread-safe. */
public final class Access {

  private static final Access OPEN = new Access(new ArrayList<>(), null);
  private static final Access SHUT = new Access(new ArrayList<>(), null);

  private final List<Credentials> accepted;
  private final SSLSocketFactory tls;

  /**
   * @param accepted any of these will do; empty where none is asked for
   * @param tls null for plain HTTP
   */
  Access(List<Credentials> accepted, SSLSocketFactory tls) {
    this.accepted = accepted;
    this.tls = tls;
  }

  /** Everybody may read, over plain HTTP. */
  public static Access open() {
    return OPEN;
  }

  /** Nobody may read, whatever he sends; over plain HTTP. */
  public static Access shut() {
    return SHUT;
  }

  public boolean isShut() {
    return this == SHUT;
  }

  public boolean isRestricted() {
    return isShut() || !accepted.isEmpty();
  }

  /**
   * Whether it is known at once that who sends this may read: none is asked for, or it is a token,
   * or it was right the last time. False says nothing.
   *
   * @param authorization the header's value, or null
   */
  public boolean admitsAtOnce(String authorization) {
    for (Credentials credentials : accepted) {
      if (authorization != null && credentials.recognise(authorization)) {
        return true;
      }
    }
    return !isRestricted();
  }

  /**
   * Whether these are the right credentials. May take a second of CPU where the password is kept as
   * a hash that is meant to be slow, but not for those that were right the last time.
   *
   * @param authorization the header's value, or null
   */
  public boolean admits(String authorization) {
    for (Credentials credentials : accepted) {
      if (authorization != null && credentials.match(authorization)) {
        return true;
      }
    }
    return !isRestricted();
  }

  /** For {@code WWW-Authenticate}. */
  public String challenge() {
    List<String> challenges = new ArrayList<>();
    for (Credentials credentials : accepted) {
      challenges.add(credentials.scheme() + " realm=\"collector-agent\"");
    }
    return String.join(", ", challenges);
  }

  /** Null for plain HTTP. */
  public SSLSocketFactory tls() {
    return tls;
  }
}
