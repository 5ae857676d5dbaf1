package legacy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** One run that asks APIs that limit it, by two clients, and goes on whatever they say. */
public final class LimitedCalls {

  private static final CloseableHttpClient APACHE = HttpClients.createDefault();

  private LimitedCalls() {}

  /** Takes pairs of a client, {@code connection} or {@code apache}, and an address. */
  public static void main(String[] arguments) throws Exception {
    FailingJobs.run(
        () -> {
          for (int i = 0; i < arguments.length; i += 2) {
            boolean byApache = arguments[i].equals("apache");
            System.out.println(
                byApache ? byApache(arguments[i + 1]) : byConnection(arguments[i + 1]));
          }
        });
    Hold.untilInputEnds();
  }

  private static String byApache(String address) throws IOException {
    return ApacheCalls.answer(APACHE.execute(new HttpGet(address)));
  }

  /** What is thrown is thrown again, and the error's body is there, whoever else has asked. */
  private static String byConnection(String address) throws IOException {
    HttpURLConnection call = (HttpURLConnection) new URL(address).openConnection();
    try {
      return NamedRequests.text(call.getInputStream());
    } catch (IOException failed) {
      return call.getResponseCode()
          + " "
          + NamedRequests.text(call.getErrorStream())
          + " "
          + failed.getClass().getSimpleName()
          + " and "
          + again(call);
    }
  }

  private static String again(HttpURLConnection call) {
    try {
      return "an answer: " + call.getInputStream();
    } catch (IOException failed) {
      return failed.getClass().getSimpleName();
    }
  }
}
