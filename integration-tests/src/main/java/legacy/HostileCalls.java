package legacy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URL;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** Asks an API that answers what it should not, for more addresses than there should be. */
public final class HostileCalls {

  private final int port;
  private final CloseableHttpClient apache = HttpClients.createDefault();

  private HostileCalls(int port) {
    this.port = port;
  }

  /** Takes the API's port, and how many statuses, paths and hosts there are to be. */
  public static void main(String[] arguments) throws Exception {
    HostileCalls calls = new HostileCalls(Integer.parseInt(arguments[0]));
    NamedRequests requests = new NamedRequests();
    for (String path : new String[] {"/big", "/many", "/odd", longPath(), "/%ff%fe/%c3%28"}) {
      requests.add("by connection", () -> calls.byConnection(path));
      requests.add("by apache", () -> calls.byApache(path));
      requests.perform(new String[] {"by connection", "by apache"}, 0);
    }
    System.out.println("statuses: " + calls.statuses(Integer.parseInt(arguments[1])));
    System.out.println("paths: " + calls.paths(Integer.parseInt(arguments[2])));
    System.out.println("hosts: " + calls.hosts(Integer.parseInt(arguments[3])));
    Hold.untilInputEnds();
  }

  /** Of 100 KB. */
  private static String longPath() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      path.append('/');
      for (int j = 0; j < 99; j++) {
        path.append('x');
      }
    }
    return path.toString();
  }

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection) new URL("http://127.0.0.1:" + port + path).openConnection();
  }

  private String byConnection(String path) throws IOException {
    HttpURLConnection call = open(path);
    int headers = 0;
    int length = 0;
    while (call.getHeaderField(headers) != null) {
      length += call.getHeaderField(headers++).length();
    }
    return headers + " headers, " + length + ", " + NamedRequests.text(call.getInputStream());
  }

  private String byApache(String path) throws IOException {
    HttpResponse response = apache.execute(new HttpGet("http://127.0.0.1:" + port + path));
    return response.getAllHeaders().length + " headers, " + ApacheCalls.answer(response);
  }

  private long statuses(int count) throws IOException {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += open("/statuses").getResponseCode();
    }
    return sum;
  }

  private long paths(int count) throws IOException {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += read(open("/" + word(i)));
    }
    return sum;
  }

  /** By a proxy, which answers for all of them. */
  private long hosts(int count) throws IOException {
    Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", port));
    long sum = 0;
    for (int i = 0; i < count; i++) {
      URL address = new URL("http://" + word(i) + ".example/" + word(i));
      HttpURLConnection call = (HttpURLConnection) address.openConnection(proxy);
      sum += read(call);
    }
    return sum;
  }

  private static int read(HttpURLConnection call) throws IOException {
    try (InputStream body = call.getInputStream()) {
      return NamedRequests.text(body).length();
    }
  }

  /** Of letters only, for numbers are taken for ids. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number; word.length() < 5; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }
}
