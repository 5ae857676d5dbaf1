package legacy;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Requests by {@code java.net.http} to servers and proxies that do as they like. */
final class JdkWire {

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final boolean waiting;
  private final Executor threads;
  private final Addresses to;

  JdkWire(boolean waiting, Executor threads, Addresses to) {
    this.waiting = waiting;
    this.threads = threads;
    this.to = to;
  }

  void addTo(NamedRequests requests) {
    HttpClient plain = client().build();
    for (String name :
        new String[] {
          "no-content",
          "not-modified",
          "empty",
          "elsewhere",
          "garbage",
          "mid-body",
          "loop",
          "denied",
          "empty-reply",
        }) {
      requests.add(name, () -> text(plain, get(name)));
    }
    requests
        .add("see-other", () -> text(plain, post("see-other").build()))
        .add("continue", () -> text(plain, post("continue").expectContinue(true).build()))
        .add("stale", () -> text(plain, get("stale")) + text(plain, get("stale")))
        .add("long", () -> text(plain, at(to.longOne())))
        .add("odd", () -> text(plain, at(to.oddOne())))
        .add("user-info", () -> text(plain, at(to.withUser())))
        .add("ipv6", () -> text(plain, at(to.wire6 + "/ipv6")))
        .add("refused", () -> text(plain, at(to.dead + "/refused")))
        .add("auth", () -> text(client().authenticator(new Password()).build(), get("auth")))
        .add("proxied", () -> text(client().proxy(proxy()).build(), at(to.dead + "/proxied")))
        .add("interrupted", () -> interrupted(plain))
        .add("no-connection", this::noConnection);
  }

  private HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .executor(threads)
        .version(Version.HTTP_1_1)
        .followRedirects(Redirect.NORMAL);
  }

  private static HttpRequest at(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  private HttpRequest get(String name) {
    return at(to.wire + "/" + name);
  }

  private HttpRequest.Builder post(String name) {
    return HttpRequest.newBuilder(URI.create(to.wire + "/" + name))
        .POST(BodyPublishers.ofString("a body"));
  }

  private String text(HttpClient client, HttpRequest request) throws Exception {
    JdkSender sender = waiting ? JdkSender.waiting(client) : JdkSender.asynchronous(client);
    HttpResponse<String> response = sender.send(request, BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  private String noConnection() throws Exception {
    return text(client().connectTimeout(PATIENCE).build(), at(to.full + "/no-connection"));
  }

  /** The one who waits is interrupted when it is certain that the request has been sent. */
  private String interrupted(HttpClient client) throws Exception {
    Thread self = Thread.currentThread();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(to.wire + "/interrupted"))
            .POST(BodyPublishers.ofInputStream(() -> new SignallingBody(self::interrupt)))
            .build();
    return text(client, request);
  }

  private ProxySelector proxy() {
    return ProxySelector.of(new InetSocketAddress("127.0.0.1", to.proxyPort()));
  }

  /** Knows it for whoever asks. */
  private static final class Password extends Authenticator {
    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication("someone", "hidden".toCharArray());
    }
  }
}
