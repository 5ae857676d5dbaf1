package legacy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls and failures with secrets, by {@code java.net.http}. */
public final class JdkSecretCalls {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private JdkSecretCalls() {}

  /** Takes the API's address and one where nobody listens. */
  public static void main(String[] arguments) throws Exception {
    String api = arguments[0];
    String dead = arguments[1];
    JdkSecretCalls calls = new JdkSecretCalls();
    SecretClient.askAll(
        api,
        address -> "waiting: " + calls.waiting(address).body(),
        address -> "asynchronously: " + calls.asynchronously(address).body());
    FailingJobs.run(
        () -> calls.failing(SecretAddresses.missing(api)),
        () -> calls.failing(SecretAddresses.missing(dead)),
        () -> calls.waiting("http:///nowhere?token=not-a-real-key"),
        () -> calls.asynchronously(SecretAddresses.missing(dead)));
    Hold.untilInputEnds();
  }

  private void failing(String address) throws Exception {
    throw new IOException(address + " answers " + waiting(address).statusCode());
  }

  private HttpResponse<String> waiting(String address) throws Exception {
    return client.send(request(address), BodyHandlers.ofString());
  }

  private HttpResponse<String> asynchronously(String address) throws Exception {
    return client.sendAsync(request(address), BodyHandlers.ofString()).get();
  }

  private static HttpRequest request(String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Authorization", "Bearer not-a-real-token")
        .header("X-Api-Key", "not-a-real-key")
        .build();
  }
}
