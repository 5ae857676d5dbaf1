package legacy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Requests by {@code HttpURLConnection}, in the ways that people use it. */
public final class UrlConnectionCalls {

  private static final int KEPT_ALIVE = 5;

  private final String api;

  private UrlConnectionCalls(String api) {
    this.api = api;
  }

  /** Takes the API's address, its address by https, one where nobody listens, and names. */
  public static void main(String[] arguments) throws Exception {
    UrlConnectionCalls calls = new UrlConnectionCalls(arguments[0]);
    UrlConnectionCalls dead = new UrlConnectionCalls(arguments[2]);
    NamedRequests requests = new NamedRequests();
    calls.addUsual(requests);
    requests.add("refused", () -> answer(dead.open("refused", "GET")));
    requests.add("secure", () -> answer(TrustingTls.open(arguments[1] + "/secure")));
    new UrlConnectionOrders((name, method) -> secure(arguments[1], name, method))
        .addTo(requests, "secure-");
    new UrlConnectionOrders(calls::open).addTo(requests, "");
    requests.perform(arguments, 3);
    Hold.untilInputEnds();
  }

  private void addUsual(NamedRequests requests) {
    requests
        .add("get", () -> answer(open("get", "GET")))
        .add("post", () -> answer(write(open("post", "POST"))))
        .add("put", () -> answer(write(open("put", "PUT"))))
        .add("head", () -> "" + open("head", "HEAD").getResponseCode())
        .add("missing", this::missing)
        .add("broken", () -> answer(open("broken", "GET")))
        .add("redirect", () -> answer(open("redirect", "GET")))
        .add("slow", this::slow)
        .add("keep-alive", this::keepAlive)
        .add("half", this::half)
        .add("gzip", this::gzip)
        .add("chunked", () -> answer(open("chunked", "GET")))
        .add("upload", this::upload)
        .add("own-parent", this::ownParent);
  }

  private HttpURLConnection open(String name, String method) throws IOException {
    HttpURLConnection call = (HttpURLConnection) new URL(api + "/" + name).openConnection();
    call.setRequestMethod(method);
    return call;
  }

  private static HttpURLConnection secure(String api, String name, String method) throws Exception {
    HttpURLConnection call = TrustingTls.open(api + "/secure-" + name);
    call.setRequestMethod(method);
    return call;
  }

  static HttpURLConnection write(HttpURLConnection call) throws IOException {
    call.setDoOutput(true);
    try (OutputStream body = call.getOutputStream()) {
      body.write("a body".getBytes(StandardCharsets.UTF_8));
    }
    return call;
  }

  static String answer(HttpURLConnection call) throws IOException {
    int status = call.getResponseCode();
    InputStream body = status < 400 ? call.getInputStream() : call.getErrorStream();
    return status + " " + NamedRequests.text(body);
  }

  private String missing() throws IOException {
    HttpURLConnection call = open("missing", "GET");
    try {
      return NamedRequests.text(call.getInputStream());
    } catch (FileNotFoundException e) {
      return e + ", " + NamedRequests.text(call.getErrorStream());
    }
  }

  private String slow() throws IOException {
    HttpURLConnection call = open("slow", "GET");
    call.setReadTimeout(300);
    return answer(call);
  }

  private String keepAlive() throws IOException {
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < KEPT_ALIVE; i++) {
      answers.append(answer(open("keep-alive", "GET"))).append(' ');
    }
    return answers.toString();
  }

  private String half() throws IOException {
    HttpURLConnection call = open("half", "GET");
    try (InputStream body = call.getInputStream()) {
      return "begins with " + (char) body.read();
    }
  }

  private String gzip() throws IOException {
    HttpURLConnection call = open("gzip", "GET");
    call.setRequestProperty("Accept-Encoding", "gzip");
    return call.getContentEncoding()
        + " "
        + NamedRequests.text(new GZIPInputStream(call.getInputStream()));
  }

  private String upload() throws IOException {
    HttpURLConnection call = open("upload", "POST");
    call.setChunkedStreamingMode(16);
    return answer(write(call));
  }

  private String ownParent() throws IOException {
    HttpURLConnection call = open("own-parent", "GET");
    call.setRequestProperty(
        "traceparent", "00-11111111111111111111111111111111-2222222222222222-01");
    return answer(call);
  }
}
