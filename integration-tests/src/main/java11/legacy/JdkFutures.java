package legacy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** What can be done to the future of a request, other than to wait for it. */
final class JdkFutures {

  private final HttpClient client;
  private final Addresses to;

  JdkFutures(HttpClient client, Addresses to) {
    this.client = client;
    this.to = to;
  }

  void addTo(NamedRequests requests) {
    requests
        .add("not-sent", this::notSent)
        .add("cancelled", this::cancelled)
        .add("stalled", this::stalled)
        .add("settled", this::settled)
        .add("given-up", this::givenUp)
        .add("handler-fails", this::handlerFails)
        .add("composed", this::composed);
  }

  private CompletableFuture<HttpResponse<String>> send(String name) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(to.api + "/" + name)).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  /** Cancelled while no thread is free to send it. */
  private String notSent() {
    HttpClient busy =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(
                task -> {
                  // Nobody ever gets to it.
                })
            .build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(to.api + "/not-sent")).build();
    return "" + busy.sendAsync(request, BodyHandlers.ofString()).cancel(true);
  }

  /** Cancelled when it is certain that it has been sent: its body is being asked for. */
  private String cancelled() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(to.wire + "/cancelled"))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(BodyPublishers.ofInputStream(() -> new SignallingBody(sent::countDown)))
            .build();
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.ofString());
    sent.await();
    return answer.cancel(true) + " " + answer.isCompletedExceptionally();
  }

  /** Given up in the middle of the body. */
  private String stalled() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(to.wire + "/stalled")).build();
    try {
      return client
          .sendAsync(request, BodyHandlers.ofString())
          .orTimeout(300, TimeUnit.MILLISECONDS)
          .get()
          .body();
    } catch (ExecutionException e) {
      return e.getCause().toString();
    }
  }

  /** Done by the application itself, without a response. */
  private String settled() throws Exception {
    return "" + send("settled").completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).get();
  }

  private String givenUp() throws Exception {
    try {
      return send("given-up").orTimeout(300, TimeUnit.MILLISECONDS).get().body();
    } catch (ExecutionException e) {
      return e.getCause().toString();
    }
  }

  private String handlerFails() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(to.api + "/handler-fails")).build();
    try {
      return ""
          + client
              .sendAsync(
                  request,
                  answer -> {
                    throw new IllegalStateException("no body wanted");
                  })
              .get();
    } catch (ExecutionException e) {
      return e.getCause().getClass().getName();
    }
  }

  private String composed() throws Exception {
    return send("composed")
        .thenApply(HttpResponse::body)
        .thenCombine(send("composed").thenApply(HttpResponse::statusCode), (a, b) -> a + b)
        .get();
  }
}
