package legacy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** Calls and failures with secrets, by {@code HttpURLConnection} and Apache HttpClient. */
public final class SecretCalls {

  private final CloseableHttpClient apache = HttpClients.createDefault();

  private SecretCalls() {}

  /** Takes the API's address and one where nobody listens. */
  public static void main(String[] arguments) throws Exception {
    String api = arguments[0];
    String dead = arguments[1];
    SecretCalls calls = new SecretCalls();
    SecretClient.askAll(api, calls::byUrlConnection, calls::byApache);
    String missing = SecretAddresses.missing(api);
    String refused = SecretAddresses.missing(dead);
    FailingJobs.run(
        () -> calls.byUrlConnection(missing),
        () -> calls.byUrlConnection(refused),
        () -> calls.byUrlConnection("http://127.0.0.1:port/?token=not-a-real-key"),
        () -> calls.byApache(missing),
        () -> calls.byApache(refused),
        () -> calls.byApache("/nowhere?token=not-a-real-key"),
        () -> calls.byApache("http://127.0.0.1/?token=not-a-real-key and a space"),
        () -> URI.create("http://[not-a-real-key").toURL(),
        () -> failWith(missing));
    Hold.untilInputEnds();
  }

  private String byUrlConnection(String address) throws IOException {
    HttpURLConnection call = (HttpURLConnection) new URL(address).openConnection();
    call.setRequestProperty("Authorization", "Bearer not-a-real-token");
    call.setRequestProperty("X-Api-Key", "not-a-real-key");
    call.setRequestProperty("Cookie", "session=not-a-real-session");
    return "connection: " + NamedRequests.text(call.getInputStream());
  }

  private String byApache(String address) throws IOException {
    HttpGet request = new HttpGet(address);
    request.setHeader("Authorization", "Bearer not-a-real-token");
    request.setHeader("X-Api-Key", "not-a-real-key");
    return "apache: " + ApacheCalls.answer(apache.execute(request));
  }

  private static void failWith(String address) throws IOException {
    throw new IOException("cannot read " + address, new IOException("key not-a-real-key"));
  }
}
