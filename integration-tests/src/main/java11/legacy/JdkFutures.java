package legacy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** What can be done to the future of a request, other than to wait for it. */
final class JdkFutures {

  private final HttpClient client;
  private final String api;

  JdkFutures(HttpClient client, String api) {
    this.client = client;
    this.api = api;
  }

  void addTo(NamedRequests requests) {
    requests
        .add("cancelled", this::cancelled)
        .add("given-up", this::givenUp)
        .add("handler-fails", this::handlerFails)
        .add("composed", this::composed);
  }

  private CompletableFuture<HttpResponse<String>> send(String name) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/" + name)).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  /** Whether the future says that it is cancelled, or only that it failed so, is a race. */
  private String cancelled() {
    CompletableFuture<HttpResponse<String>> answer = send("cancelled");
    return answer.cancel(true) + " " + answer.isCompletedExceptionally();
  }

  private String givenUp() throws Exception {
    try {
      return send("given-up").orTimeout(300, TimeUnit.MILLISECONDS).get().body();
    } catch (ExecutionException e) {
      return e.getCause().toString();
    }
  }

  private String handlerFails() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/handler-fails")).build();
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
