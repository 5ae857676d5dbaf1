package legacy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Runs that call by {@code java.net.http}: one goes well, one does not. */
public final class JdkRuns {

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch ended = new CountDownLatch(1);

  private JdkRuns() {}

  /** Takes the API's address and one where nobody listens. */
  public static void main(String[] arguments) throws Exception {
    JdkRuns runs = new JdkRuns();
    String api = arguments[0];
    FailingJobs.run(() -> runs.good(api), () -> runs.bad(arguments[1]));
    runs.ended.countDown();
    Hold.untilInputEnds();
  }

  private void good(String api) throws Exception {
    CompletableFuture<HttpResponse<String>> first = later(api + "/first");
    CompletableFuture<HttpResponse<String>> second = later(api + "/second");
    String waited = client.send(request(api + "/waited"), BodyHandlers.ofString()).body();
    System.out.println(waited + " " + first.get().body() + " " + second.get().body());
  }

  /** Whoever else waits for the answer is still busy with it when the run is over. */
  private void bad(String api) {
    CompletableFuture<HttpResponse<String>> refused = later(api + "/refused");
    Thread run = Thread.currentThread();
    refused.whenComplete((response, failure) -> awaitEndOf(run));
    refused.join();
  }

  /** On the run's own thread, where the answer was there before, nobody would end it. */
  private void awaitEndOf(Thread run) {
    if (Thread.currentThread() == run) {
      return;
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<HttpResponse<String>> later(String address) {
    return client.sendAsync(request(address), BodyHandlers.ofString());
  }

  private static HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }
}
