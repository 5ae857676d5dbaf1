package io.collectoragent.runtime.observation;

/**
 * Where a request goes, in the parts that clients keep a URL in. Any part but the host may be null;
 * the port is -1 where the URL has none. Path and query are cut where they are far longer than what
 * is shown of them: a finished call may wait for its export. Unredacted: not for printing.
 */
public final class HttpTarget {

  private static final int LONGEST = 8_192;

  private final String scheme;
  private final String host;
  private final int port;
  private final String path;
  private final String query;

  public HttpTarget(String scheme, String host, int port, String path, String query) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
    this.path = cut(path, '/');
    this.query = cut(query, '&');
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
  private static String cut(String text, char between) {
    if (text == null || text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(between, LONGEST);
    return text.substring(0, end > 0 ? end : LONGEST);
  }
}
