package io.collectoragent.instrumentation.apachehttpclient4;

import io.collectoragent.runtime.observation.HttpTarget;
import java.net.URI;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.client.methods.HttpUriRequest;

/**
 * Where a request goes: to the host that is named beside it, if one is, whatever host its own
 * address has. Stateless.
 */
final class Targets {

  private Targets() {}

  /**
   * @param host may be null
   */
  static HttpTarget of(HttpHost host, HttpRequest request) {
    URI address = request instanceof HttpUriRequest ? ((HttpUriRequest) request).getURI() : null;
    if (address == null) {
      return ofLine(host, request.getRequestLine().getUri());
    }
    return of(host, address);
  }

  private static HttpTarget of(HttpHost host, URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    return host == null
        ? new HttpTarget(scheme(address), address.getHost(), address.getPort(), path, query)
        : on(host, path, query);
  }

  /** Of a request line, which nobody has checked. */
  private static HttpTarget ofLine(HttpHost host, String uri) {
    int authority = uri.startsWith("/") ? -1 : uri.indexOf("://");
    if (host == null) {
      return authority < 0
          ? new HttpTarget("http", null, -1, uri, null)
          : of(null, URI.create(uri));
    }
    int slash = authority < 0 ? 0 : uri.indexOf('/', authority + "://".length());
    String place = slash < 0 ? "" : uri.substring(slash);
    int question = place.indexOf('?');
    return question < 0
        ? on(host, place, null)
        : on(host, place.substring(0, question), place.substring(question + 1));
  }

  private static HttpTarget on(HttpHost host, String path, String query) {
    return new HttpTarget(host.getSchemeName(), host.getHostName(), host.getPort(), path, query);
  }

  private static String scheme(URI address) {
    return address.getScheme() == null ? "http" : address.getScheme();
  }
}
