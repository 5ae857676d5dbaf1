package legacy;

import static java.net.http.HttpRequest.BodyPublishers.noBody;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** Requests by {@code java.net.http}. */
public final class JdkCalls {

  private static final int KEPT_ALIVE = 5;

  private final JdkSender sender;
  private final Addresses to;

  private JdkCalls(JdkSender sender, Addresses to) {
    this.sender = sender;
    this.to = to;
  }

  /**
   * Takes {@code sync} or {@code async}, {@code HTTP_1_1} or {@code HTTP_2}, {@link Addresses} and
   * names.
   */
  public static void main(String[] arguments) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpClient client =
        HttpClient.newBuilder()
            .executor(threads)
            .followRedirects(Redirect.NORMAL)
            .version(Version.valueOf(arguments[1]))
            .build();
    boolean waiting = arguments[0].equals("sync");
    Addresses to = new Addresses(arguments, 2);
    NamedRequests requests = new NamedRequests();
    JdkSender sender = waiting ? JdkSender.waiting(client) : JdkSender.asynchronous(client);
    new JdkCalls(sender, to).addTo(requests);
    new JdkBodies(sender, to).addTo(requests);
    new JdkWire(waiting, threads, to).addTo(requests);
    new JdkFutures(client, to).addTo(requests);
    requests.perform(arguments, 2 + Addresses.COUNT);
    threads.shutdown();
    threads.awaitTermination(10, TimeUnit.SECONDS);
    Hold.untilInputEnds();
  }

  private void addTo(NamedRequests requests) {
    requests
        .add("get", () -> text(to("get").build()))
        .add("post", () -> text(to("post").POST(BodyPublishers.ofString("a body")).build()))
        .add("put", () -> text(to("put").PUT(BodyPublishers.ofString("a body")).build()))
        .add("head", () -> text(to("head").method("HEAD", noBody()).build()))
        .add("delete", () -> text(to("delete").DELETE().build()))
        .add("delete-body", () -> text(withBody("DELETE", "delete-body")))
        .add("patch", () -> text(withBody("PATCH", "patch")))
        .add("options", () -> text(to("options").method("OPTIONS", noBody()).build()))
        .add("missing", () -> text(to("missing").build()))
        .add("broken", () -> text(to("broken").build()))
        .add("redirect", () -> text(to("redirect").build()))
        .add("slow", () -> text(to("slow").timeout(Duration.ofMillis(300)).build()))
        .add("keep-alive", this::keepAlive)
        .add("half", this::half)
        .add("gzip", this::gzip)
        .add("upload", this::upload)
        .add("fixed", this::fixed)
        .add("own-parent", this::ownParent)
        .add("twice", this::twice);
  }

  private HttpRequest.Builder to(String name) {
    return HttpRequest.newBuilder(URI.create(to.api + "/" + name));
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
      throws Exception {
    return sender.send(request.build(), body);
  }

  private String text(HttpRequest request) throws Exception {
    HttpResponse<String> response = sender.send(request, BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  private String keepAlive() throws Exception {
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < KEPT_ALIVE; i++) {
      answers.append(text(to("keep-alive").build())).append(' ');
    }
    return answers.toString();
  }

  private String half() throws Exception {
    try (InputStream body = send(to("half"), BodyHandlers.ofInputStream()).body()) {
      return "begins with " + (char) body.read();
    }
  }

  private String gzip() throws Exception {
    HttpRequest.Builder request = to("gzip").header("Accept-Encoding", "gzip");
    InputStream body = send(request, BodyHandlers.ofInputStream()).body();
    return NamedRequests.text(new GZIPInputStream(body));
  }

  private String upload() throws Exception {
    byte[] body = "a body of no known length".getBytes(StandardCharsets.UTF_8);
    return text(
        to("upload")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build());
  }

  private String ownParent() throws Exception {
    String parent = "00-11111111111111111111111111111111-2222222222222222-01";
    return text(to("own-parent").header("traceparent", parent).build());
  }

  private String twice() throws Exception {
    HttpRequest request = to("twice").build();
    return text(request) + " " + text(request) + " " + request.headers().map();
  }

  private HttpRequest withBody(String method, String name) {
    return to(name).method(method, BodyPublishers.ofString("a body")).build();
  }

  private String fixed() throws Exception {
    byte[] body = "a body of its length".getBytes(StandardCharsets.UTF_8);
    BodyPublisher parts = BodyPublishers.ofByteArrays(Collections.nCopies(3, body));
    return text(to("fixed").POST(BodyPublishers.fromPublisher(parts, 3L * body.length)).build());
  }
}
