package legacy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.slf4j.MDC;

/** A run that calls by several clients, well and badly, and looks at its context in between. */
public final class HttpRuns {

  private final CloseableHttpClient apache = HttpClients.createDefault();

  private HttpRuns() {}

  /** Asks for an address. */
  private interface Client {
    String ask(String address) throws IOException;
  }

  /** Takes {@link Addresses}. */
  public static void main(String[] arguments) throws Exception {
    Addresses to = new Addresses(arguments, 0);
    HttpRuns runs = new HttpRuns();
    FailingJobs.run(
        () -> {
          say("at first");
          runs.callAll(to, "connection", HttpRuns::byConnection);
          runs.callAll(to, "apache", runs::byApache);
          runs.callAll(to, "connection-again", HttpRuns::byConnection);
        });
    say("afterwards");
    Hold.untilInputEnds();
  }

  private void callAll(Addresses to, String name, Client client) {
    for (String api : new String[] {to.api, to.dead, to.wire}) {
      try {
        say(client.ask(api + "/" + name));
      } catch (IOException e) {
        say("failed");
      }
    }
  }

  private static void say(String what) {
    System.out.println(what + " span=" + MDC.get("span_id"));
  }

  private static String byConnection(String address) throws IOException {
    HttpURLConnection call = (HttpURLConnection) new URL(address).openConnection();
    return UrlConnectionCalls.answer(call);
  }

  private String byApache(String address) throws IOException {
    return ApacheCalls.answer(apache.execute(new HttpGet(address)));
  }
}
