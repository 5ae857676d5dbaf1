package legacy;

import java.io.IOException;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.CredentialsProvider;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.entity.InputStreamEntity;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.message.BasicHttpRequest;
import org.apache.http.protocol.BasicHttpContext;
import org.apache.http.protocol.HttpContext;

/**
 * Requests by Apache HttpClient 4 to servers and proxies that do as they like, and given up ones.
 */
@SuppressWarnings("deprecation")
final class ApacheWire {

  private static final int PATIENCE_MILLIS = 300;

  private final HttpClient client;
  private final Addresses to;

  ApacheWire(HttpClient client, Addresses to) {
    this.client = client;
    this.to = to;
  }

  void addTo(NamedRequests requests) {
    for (String name :
        new String[] {
          "no-content",
          "not-modified",
          "empty",
          "elsewhere",
          "empty-reply",
          "garbage",
          "mid-body",
          "loop",
          "denied",
          "early-hints",
        }) {
      requests.add(name, () -> send(get(name)));
    }
    requests
        .add("no-connection", this::noConnection)
        .add("see-other", () -> send(new HttpPost(to.wire + "/see-other")))
        .add("continue", () -> expecting("continue"))
        .add("continue-refused", () -> expecting("continue-refused"))
        .add("stale", () -> send(get("stale")) + send(get("stale")))
        .add("stalled", this::stalled)
        .add("auth", this::auth)
        .add("proxied", this::proxied)
        .add("long", () -> send(new HttpGet(to.longOne())))
        .add("odd", () -> send(new HttpGet(to.oddOne())))
        .add("user-info", () -> send(new HttpGet(to.withUser())))
        .add("ipv6", () -> send(new HttpGet(to.wire6 + "/ipv6")))
        .add("bare", this::bare)
        .add("aborted", this::aborted)
        .add("cancelled", this::cancelled);
  }

  private HttpGet get(String name) {
    return new HttpGet(to.wire + "/" + name);
  }

  private String send(HttpUriRequest request) throws IOException {
    return ApacheCalls.answer(client.execute(request));
  }

  private String noConnection() throws IOException {
    HttpGet request = new HttpGet(to.full + "/no-connection");
    request.getParams().setParameter("http.connection.timeout", PATIENCE_MILLIS);
    return send(request);
  }

  private String expecting(String name) throws IOException {
    HttpPost request = new HttpPost(to.wire + "/" + name);
    request.getParams().setParameter("http.protocol.expect-continue", true);
    request.setEntity(new StringEntity("a body"));
    return send(request);
  }

  /** The answer stops in its middle. */
  private String stalled() throws IOException {
    HttpGet request = get("stalled");
    request.getParams().setParameter("http.socket.timeout", PATIENCE_MILLIS);
    return send(request);
  }

  private String auth() throws IOException {
    CredentialsProvider passwords = new BasicCredentialsProvider();
    passwords.setCredentials(AuthScope.ANY, new UsernamePasswordCredentials("someone", "hidden"));
    HttpContext context = new BasicHttpContext();
    context.setAttribute("http.auth.credentials-provider", passwords);
    return ApacheCalls.answer(client.execute(get("auth"), context));
  }

  private String proxied() throws IOException {
    HttpGet request = new HttpGet(to.dead + "/proxied");
    request
        .getParams()
        .setParameter("http.route.default-proxy", new HttpHost("127.0.0.1", to.proxyPort()));
    return send(request);
  }

  /** A request that is not even made for this client. */
  private String bare() throws IOException {
    HttpHost host = new HttpHost("127.0.0.1", to.proxyPort());
    return ApacheCalls.answer(client.execute(host, new BasicHttpRequest("GET", "/bare?bare=1")));
  }

  private String aborted() throws IOException {
    HttpGet request = get("aborted");
    request.abort();
    return gaveUp(request);
  }

  /** Given up by its own body, when it is certain that it is being sent. */
  private String cancelled() throws IOException {
    HttpPost request = new HttpPost(to.wire + "/cancelled");
    // By the interface: the class that has the method was another one in the first releases.
    HttpUriRequest itself = request;
    request.setEntity(new InputStreamEntity(new SignallingBody(itself::abort), -1));
    return send(request);
  }

  /** By which exception is up to the release. */
  private String gaveUp(HttpUriRequest request) throws IOException {
    try {
      return send(request);
    } catch (IOException e) {
      return "gave up";
    }
  }
}
