package legacy;

import java.io.IOException;
import org.apache.http.HttpHost;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.protocol.BasicHttpContext;

/** Requests by Apache HttpClient as it is since 4.3. */
public final class ApacheNewCalls {

  private ApacheNewCalls() {}

  /** Takes {@link Addresses} and names. */
  public static void main(String[] arguments) throws Exception {
    Addresses to = new Addresses(arguments, 0);
    String api = to.api;
    try (CloseableHttpClient client = HttpClients.createDefault();
        CloseableHttpClient minimal = HttpClients.createMinimal()) {
      NamedRequests requests = new NamedRequests();
      new ApacheCalls(client, to).addTo(requests);
      new ApacheWire(client, to).addTo(requests);
      requests.add("overloads", () -> overloads(client, api));
      requests.add("closed", () -> closed(client, api));
      requests.add("minimal", () -> send(minimal, api + "/minimal"));
      requests.add("fluent", () -> ApacheFluent.calls(api + "/fluent"));
      requests.perform(arguments, Addresses.COUNT);
      Hold.untilInputEnds();
    }
  }

  private static String overloads(CloseableHttpClient client, String api) throws IOException {
    HttpHost host = HttpHost.create(api);
    HttpGet whole = new HttpGet(api + "/overloads");
    HttpGet path = new HttpGet("/overloads");
    StringBuilder answers = new StringBuilder();
    try (CloseableHttpResponse response = client.execute(whole)) {
      answers.append(ApacheCalls.answer(response));
    }
    try (CloseableHttpResponse response = client.execute(whole, new BasicHttpContext())) {
      answers.append(ApacheCalls.answer(response));
    }
    try (CloseableHttpResponse response = client.execute(host, path)) {
      answers.append(ApacheCalls.answer(response));
    }
    try (CloseableHttpResponse response = client.execute(host, path, new BasicHttpContext())) {
      answers.append(ApacheCalls.answer(response));
    }
    return answers
        .append(client.execute(whole, ApacheCalls::answer))
        .append(client.execute(whole, ApacheCalls::answer, new BasicHttpContext()))
        .append(client.execute(host, path, ApacheCalls::answer))
        .append(client.execute(host, path, ApacheCalls::answer, new BasicHttpContext()))
        .toString();
  }

  private static String closed(CloseableHttpClient client, String api) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(api + "/closed"))) {
      return "begins with " + (char) response.getEntity().getContent().read();
    }
  }

  private static String send(CloseableHttpClient client, String address) throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(address))) {
      return ApacheCalls.answer(response);
    }
  }
}
