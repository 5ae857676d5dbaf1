package legacy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One asynchronous request, redirected or not, with much to do before its future is done. */
public final class JdkContinuation {

  private static final int BUSY_MILLIS = 50;

  private JdkContinuation() {}

  /** Takes the address to ask. */
  public static void main(String[] arguments) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0])).build();
    long workedUntil =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.ofString())
            .thenApply(response -> work())
            .get();
    System.out.println("worked until " + workedUntil);
    Hold.untilInputEnds();
  }

  /** Milliseconds since 1970 when it was done. */
  private static long work() {
    long end = System.currentTimeMillis() + BUSY_MILLIS;
    while (System.currentTimeMillis() < end) {
      Thread.onSpinWait();
    }
    return end;
  }
}
