package legacy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** {@link CallCost} for {@code java.net.http}, in HTTP 1.1 as the other clients speak it. */
public final class JdkClientCost {

  /**
   * @param args as {@link CallCost}'s
   */
  public static void main(String[] args) throws Exception {
    CallCost.run(() -> new JdkGet(URI.create(args[1])), args);
  }

  private static final class JdkGet implements Call {
    // Its own threads, so that they are in the group that is measured on every JDK.
    private final ExecutorService workers =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "worker");
              thread.setDaemon(true);
              return thread;
            });
    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(workers).build();
    private final URI uri;

    JdkGet(URI uri) {
      this.uri = uri;
    }

    @Override
    public int call() throws Exception {
      var response =
          client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
      return response.body().length + response.statusCode();
    }

    @Override
    public void close() {
      workers.shutdown();
    }
  }
}
