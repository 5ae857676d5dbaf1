package io.collectoragent.runtime.doctor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody is asked, without the path of a page that was copied with it. Holds nothing that
 * may be secret, so it can be printed. Immutable.
 */
final class Address {

  /** Pages of an agent and of a Prometheus; any other path is where a proxy has put it. */
  private static final String PAGE =
      "/(metrics|health|ready|live|graph|query|targets|alerts|api/v1/[a-z/]*)$";

  /** Not one further on, which stands in the path. */
  private static final Pattern SCHEME = Pattern.compile("[^/?#]*://");

  private final String base;

  private Address(String base) {
    this.base = base;
  }

  /**
   * @param typed by the user; http where it has no scheme
   * @throws Unasked if it is no address, or has in it what may be secret; that is not repeated
   */
  static Address of(String typed) throws Unasked {
    URI uri;
    try {
      uri = new URI(SCHEME.matcher(typed).lookingAt() ? typed : "http://" + typed);
    } catch (URISyntaxException wrong) {
      throw new Unasked(safePart(typed) + ": is no URL; such as http://localhost:9464");
    }
    String authority = String.valueOf(uri.getRawAuthority());
    if (authority.indexOf('@') >= 0) {
      throw new Unasked(
          safePart(typed)
              + ": has credentials in it, which every list of processes shows; put user:password"
              + " in a file for --user-file, or a token in one for --token-file");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new Unasked(safePart(typed) + ": goes on after the path; leave that out");
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    // Not the URI's host, which it has none for where that has an underscore, as in Docker's names.
    if (!scheme.equals("http") && !scheme.equals("https") || uri.getRawAuthority() == null) {
      throw new Unasked(safePart(typed) + ": is no http:// or https:// address of a host");
    }
    String path = uri.getRawPath().replaceFirst("/+$", "").replaceFirst(PAGE, "");
    return new Address(scheme + "://" + authority + path);
  }

  /** The host at most: what stands before an {@code @} or after the path may be a secret. */
  private static String safePart(String typed) {
    String rest = typed.substring(typed.lastIndexOf('@') + 1);
    Matcher scheme = SCHEME.matcher(rest);
    String host = scheme.lookingAt() ? rest.substring(scheme.end()) : rest;
    return host.split("[/?#]", 2)[0];
  }

  /** The address of what stands below it. */
  String at(String path) {
    return base + path;
  }

  @Override
  public String toString() {
    return base;
  }
}
