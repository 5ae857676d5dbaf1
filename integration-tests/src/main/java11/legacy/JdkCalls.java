package legacy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Requests by {@code java.net.http}. */
public final class JdkCalls {

  private static final int KEPT_ALIVE = 5;

  private final JdkSender sender;
  private final String api;

  private JdkCalls(JdkSender sender, String api) {
    this.sender = sender;
    this.api = api;
  }

  /**
   * Takes {@code sync} or {@code async}, {@code HTTP_1_1} or {@code HTTP_2}, the API's address, one
   * where nobody listens, and names.
   */
  public static void main(String[] arguments) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpClient client =
        HttpClient.newBuilder()
            .executor(threads)
            .followRedirects(Redirect.NORMAL)
            .version(Version.valueOf(arguments[1]))
            .build();
    JdkSender sender =
        arguments[0].equals("sync") ? JdkSender.waiting(client) : JdkSender.asynchronous(client);
    NamedRequests requests = new NamedRequests();
    new JdkCalls(sender, arguments[2]).addTo(requests);
    JdkCalls dead = new JdkCalls(sender, arguments[3]);
    requests.add("refused", () -> dead.text(dead.to("refused").build()));
    new JdkFutures(client, arguments[2]).addTo(requests);
    requests.perform(arguments, 4);
    threads.shutdown();
    threads.awaitTermination(10, TimeUnit.SECONDS);
    Hold.untilInputEnds();
  }

  private void addTo(NamedRequests requests) {
    requests
        .add("get", () -> text(to("get").build()))
        .add("post", () -> text(to("post").POST(BodyPublishers.ofString("a body")).build()))
        .add("put", () -> text(to("put").PUT(BodyPublishers.ofString("a body")).build()))
        .add("head", () -> text(to("head").method("HEAD", BodyPublishers.noBody()).build()))
        .add("missing", () -> text(to("missing").build()))
        .add("broken", () -> text(to("broken").build()))
        .add("redirect", () -> text(to("redirect").build()))
        .add("slow", () -> text(to("slow").timeout(Duration.ofMillis(300)).build()))
        .add("keep-alive", this::keepAlive)
        .add("half", this::half)
        .add("gzip", this::gzip)
        .add("chunked", this::lines)
        .add("upload", this::upload)
        .add("own-parent", this::ownParent)
        .add("twice", this::twice)
        .add("file", this::file)
        .add("discarding", () -> "" + send(to("discarding"), BodyHandlers.discarding()).body());
  }

  private HttpRequest.Builder to(String name) {
    return HttpRequest.newBuilder(URI.create(api + "/" + name));
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

  private String lines() throws Exception {
    try (Stream<String> lines = send(to("chunked"), BodyHandlers.ofLines()).body()) {
      return lines.collect(Collectors.joining()).length() + " characters";
    }
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

  private String file() throws Exception {
    Path file = Files.createTempFile("jdk-calls", ".txt");
    try {
      HttpResponse<Path> response = send(to("file"), BodyHandlers.ofFile(file));
      return response.statusCode() + " " + Files.size(response.body());
    } finally {
      Files.delete(file);
    }
  }
}
