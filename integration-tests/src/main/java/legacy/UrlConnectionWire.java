package legacy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URL;

/** Requests by {@code HttpURLConnection} to servers and proxies that do as they like. */
final class UrlConnectionWire {

  private static final int PATIENCE_MILLIS = 300;

  private final Addresses to;

  UrlConnectionWire(Addresses to) {
    this.to = to;
  }

  void addTo(NamedRequests requests) {
    for (String name :
        new String[] {
          "no-content",
          "not-modified",
          "empty",
          "see-other",
          "elsewhere",
          "empty-reply",
          "garbage",
          "mid-body",
          "loop",
          "to-tls",
          "denied",
          "auth",
        }) {
      String method = name.equals("see-other") ? "POST" : "GET";
      requests.add(name, () -> answer(name, method));
    }
    requests
        .add("refused", () -> UrlConnectionCalls.answer(open(to.dead + "/refused")))
        .add("no-connection", this::noConnection)
        .add("continue", () -> expecting("continue"))
        .add("continue-refused", () -> expecting("continue-refused"))
        .add("upload-moved", this::uploadMoved)
        .add("stale", () -> answer("stale", "GET") + answer("stale", "GET"))
        .add("stalled", this::stalled)
        .add("proxied", () -> UrlConnectionCalls.answer(proxied(to.dead + "/proxied")))
        .add("secure-proxied", this::secureProxied)
        .add("long", () -> UrlConnectionCalls.answer(open(to.longOne())))
        .add("odd", () -> UrlConnectionCalls.answer(open(to.oddOne())))
        .add("user-info", () -> UrlConnectionCalls.answer(open(to.withUser())))
        .add("ipv6", () -> UrlConnectionCalls.answer(open(to.wire6 + "/ipv6")));
    Authenticator.setDefault(new OpenRealm());
  }

  private static HttpURLConnection open(String address) throws IOException {
    return (HttpURLConnection) new URL(address).openConnection();
  }

  private String answer(String name, String method) throws IOException {
    HttpURLConnection call = open(to.wire + "/" + name);
    call.setRequestMethod(method);
    return UrlConnectionCalls.answer(method.equals("POST") ? UrlConnectionCalls.write(call) : call);
  }

  private String noConnection() throws IOException {
    HttpURLConnection call = open(to.full + "/no-connection");
    call.setConnectTimeout(PATIENCE_MILLIS);
    return UrlConnectionCalls.answer(call);
  }

  private HttpURLConnection streaming(String name) throws IOException {
    HttpURLConnection call = open(to.wire + "/" + name);
    call.setRequestMethod("POST");
    call.setFixedLengthStreamingMode("a body".length());
    return call;
  }

  private String expecting(String name) throws IOException {
    HttpURLConnection call = streaming(name);
    call.setRequestProperty("Expect", "100-continue");
    try {
      UrlConnectionCalls.write(call);
    } catch (IOException e) {
      return e + " " + call.getResponseCode();
    }
    return UrlConnectionCalls.answer(call);
  }

  private String uploadMoved() throws IOException {
    return UrlConnectionCalls.answer(UrlConnectionCalls.write(streaming("upload-moved")));
  }

  /** The answer stops in its middle. */
  private String stalled() throws IOException {
    HttpURLConnection call = open(to.wire + "/stalled");
    call.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream body = call.getInputStream()) {
      return NamedRequests.text(body);
    }
  }

  private HttpURLConnection proxied(String address) throws IOException {
    return (HttpURLConnection) new URL(address).openConnection(proxy());
  }

  private Proxy proxy() {
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", to.proxyPort()));
  }

  private String secureProxied() throws Exception {
    return UrlConnectionCalls.answer(TrustingTls.open(to.tls + "/secure-proxied", proxy()));
  }

  /** Knows the password of one realm only. */
  private static final class OpenRealm extends Authenticator {
    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return "open".equals(getRequestingPrompt())
          ? new PasswordAuthentication("someone", "hidden".toCharArray())
          : null;
    }
  }
}
