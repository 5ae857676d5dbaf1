package io.collectoragent.runtime.observation;

/**
 * Where a request goes, in the parts that clients keep a URL in. Any part but the host may be null;
 * the port is -1 where the URL has none. Unredacted: not for printing.
 */
public final class HttpTarget {

  private final String scheme;
  private final String host;
  private final int port;
  private final String path;
  private final String query;

  public HttpTarget(String scheme, String host, int port, String path, String query) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
    this.path = path;
    this.query = query;
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
}
