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

  private final Addresses to;

  private UrlConnectionCalls(Addresses to) {
    this.to = to;
  }

  /** Takes {@link Addresses} and names. */
  public static void main(String[] arguments) throws Exception {
    Addresses to = new Addresses(arguments, 0);
    UrlConnectionCalls calls = new UrlConnectionCalls(to);
    NamedRequests requests = new NamedRequests();
    calls.addUsual(requests);
    new UrlConnectionWire(to).addTo(requests);
    requests.add("secure", () -> answer(TrustingTls.open(to.tls + "/secure")));
    new UrlConnectionOrders((name, method) -> secure(to.tls, name, method))
        .addTo(requests, "secure-");
    new UrlConnectionOrders(calls::open).addTo(requests, "");
    requests.perform(arguments, Addresses.COUNT);
    Hold.untilInputEnds();
  }

  private void addUsual(NamedRequests requests) {
    requests
        .add("get", () -> answer(open("get", "GET")))
        .add("post", () -> answer(write(open("post", "POST"))))
        .add("put", () -> answer(write(open("put", "PUT"))))
        .add("delete", () -> answer(open("delete", "DELETE")))
        .add("delete-body", () -> answer(write(open("delete-body", "DELETE"))))
        .add("options", () -> answer(open("options", "OPTIONS")))
        .add("patch", () -> answer(open("patch", "PATCH")))
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
        .add("fixed", this::fixed)
        .add("own-parent", this::ownParent)
        .add("twice", this::twice);
  }

  private HttpURLConnection open(String name, String method) throws IOException {
    HttpURLConnection call = (HttpURLConnection) new URL(to.api + "/" + name).openConnection();
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
    return writeBody(call);
  }

  static HttpURLConnection writeBody(HttpURLConnection call) throws IOException {
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

  private String fixed() throws IOException {
    HttpURLConnection call = open("fixed", "POST");
    call.setFixedLengthStreamingMode("a body".length());
    return answer(write(call));
  }

  /** One address, which is all that can be used again. */
  private String twice() throws IOException {
    URL address = new URL(to.api + "/twice");
    return answer((HttpURLConnection) address.openConnection())
        + answer((HttpURLConnection) address.openConnection());
  }
}
