package legacy;

import java.io.IOException;
import java.net.URI;
import org.apache.http.HttpHost;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.protocol.BasicHttpContext;

/** Requests by Apache HttpClient as it was from 4.0 to 4.2. */
public final class ApacheOldCalls {

  private ApacheOldCalls() {}

  /** Takes {@link Addresses} and names. */
  @SuppressWarnings("deprecation")
  public static void main(String[] arguments) throws Exception {
    HttpClient client = new org.apache.http.impl.client.DefaultHttpClient();
    Addresses to = new Addresses(arguments, 0);
    NamedRequests requests = new NamedRequests();
    new ApacheCalls(client, to).addTo(requests);
    new ApacheWire(client, to).addTo(requests);
    requests.add("overloads", () -> overloads(client, to.api));
    requests.perform(arguments, Addresses.COUNT);
    Hold.untilInputEnds();
  }

  private static String overloads(HttpClient client, String api) throws IOException {
    URI address = URI.create(api);
    HttpHost host = new HttpHost(address.getHost(), address.getPort());
    HttpGet whole = new HttpGet(api + "/overloads");
    HttpGet path = new HttpGet("/overloads");
    return ApacheCalls.answer(client.execute(whole))
        + ApacheCalls.answer(client.execute(whole, new BasicHttpContext()))
        + ApacheCalls.answer(client.execute(host, path))
        + ApacheCalls.answer(client.execute(host, path, new BasicHttpContext()))
        + client.execute(whole, ApacheCalls::answer)
        + client.execute(whole, ApacheCalls::answer, new BasicHttpContext())
        + client.execute(host, path, ApacheCalls::answer)
        + client.execute(host, path, ApacheCalls::answer, new BasicHttpContext());
  }
}
