package io.collectoragent.runtime.observation;

/**
 * Where a request goes, in the parts that clients keep a URL in. Any part but the host may be null;
 * the port is -1 where the URL has none. Path and query are cut where they are together far longer
 * than what is shown of them: thousands of finished calls may wait for their export. Unredacted:
 * not for printing.
 */
public final class HttpTarget {

  private static final int LONGEST = 4_096;

  /** No name is that long, so it is something else, which half of might not show any more. */
  private static final int LONGEST_HOST = 1_024;

  private final String scheme;
  private final String host;
  private final int port;
  private final String path;
  private final String query;

  public HttpTarget(String scheme, String host, int port, String path, String query) {
    this.scheme = scheme;
    this.host = host == null || host.length() <= LONGEST_HOST ? host : "unknown";
    this.port = port;
    this.path = cut(path, '/', LONGEST);
    this.query = cut(query, '&', LONGEST - (this.path == null ? 0 : this.path.length()));
  }

  public String scheme() {
    return scheme;
  }

  public String host() {
    return host;
  }

  public int port() {
    return port;
  }

  public String path() {
    return path;
  }

  public String query() {
    return query;
  }

  /** Between two parts if it can be, for half a key may no longer look like one. */
  private static String cut(String text, char between, int longest) {
    if (text == null || text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(between, longest);
    return text.substring(0, end > 0 ? end : longest);
  }
}
