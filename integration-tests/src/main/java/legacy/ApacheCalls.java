package legacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.methods.HttpDelete;
import org.apache.http.client.methods.HttpEntityEnclosingRequestBase;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.methods.HttpOptions;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpPut;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.entity.InputStreamEntity;
import org.apache.http.entity.StringEntity;

/** Requests that all releases of Apache HttpClient 4 can make, by what 4.0 had. */
final class ApacheCalls {

  private static final int KEPT_ALIVE = 5;

  private final HttpClient client;
  private final Addresses to;
  private final String api;

  ApacheCalls(HttpClient client, Addresses to) {
    this.client = client;
    this.to = to;
    this.api = to.api;
  }

  void addTo(NamedRequests requests) {
    requests
        .add("get", () -> send(get("get")))
        .add("post", this::post)
        .add("put", this::put)
        .add("head", () -> send(new HttpHead(api + "/head")))
        .add("missing", () -> send(get("missing")))
        .add("broken", () -> send(get("broken")))
        .add("redirect", () -> send(get("redirect")))
        .add("delete", () -> send(new HttpDelete(api + "/delete")))
        .add("delete-body", () -> send(withBody("DELETE", "delete-body")))
        .add("patch", () -> send(withBody("PATCH", "patch")))
        .add("options", () -> send(new HttpOptions(api + "/options")))
        .add("refused", () -> send(new HttpGet(to.dead + "/refused")))
        .add("slow", this::slow)
        .add("keep-alive", this::keepAlive)
        .add("half", this::half)
        .add("gzip", this::gzip)
        .add("chunked", () -> send(get("chunked")))
        .add("upload", this::upload)
        .add("fixed", this::fixed)
        .add("own-parent", this::ownParent)
        .add("twice", this::twice)
        .add("handler-fails", this::handlerFails);
  }

  static String answer(HttpResponse response) throws IOException {
    HttpEntity body = response.getEntity();
    int status = response.getStatusLine().getStatusCode();
    return status + (body == null ? "" : " " + NamedRequests.text(body.getContent()));
  }

  private HttpGet get(String name) {
    return new HttpGet(api + "/" + name);
  }

  private String send(HttpUriRequest request) throws IOException {
    return answer(client.execute(request));
  }

  private String post() throws IOException {
    HttpPost request = new HttpPost(api + "/post");
    request.setEntity(new StringEntity("a body"));
    return send(request);
  }

  private String put() throws IOException {
    HttpPut request = new HttpPut(api + "/put");
    request.setEntity(new StringEntity("a body"));
    return send(request);
  }

  private HttpUriRequest withBody(String method, String name) throws IOException {
    HttpEntityEnclosingRequestBase request = new AnyMethod(method);
    request.setURI(URI.create(api + "/" + name));
    request.setEntity(new StringEntity("a body"));
    return request;
  }

  @SuppressWarnings("deprecation")
  private String slow() throws IOException {
    HttpGet request = get("slow");
    request.getParams().setParameter("http.socket.timeout", 300);
    return send(request);
  }

  private String keepAlive() throws IOException {
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < KEPT_ALIVE; i++) {
      answers.append(send(get("keep-alive"))).append(' ');
    }
    return answers.toString();
  }

  private String half() throws IOException {
    HttpGet request = get("half");
    InputStream body = client.execute(request).getEntity().getContent();
    char first = (char) body.read();
    request.abort();
    return "begins with " + first;
  }

  /** The newer releases unpack by themselves. */
  private String gzip() throws IOException {
    HttpGet request = get("gzip");
    request.setHeader("Accept-Encoding", "gzip");
    HttpResponse response = client.execute(request);
    InputStream body = response.getEntity().getContent();
    boolean packed = response.containsHeader("Content-Encoding");
    return NamedRequests.text(packed ? new GZIPInputStream(body) : body);
  }

  private String upload() throws IOException {
    HttpPost request = new HttpPost(api + "/upload");
    byte[] body = "a body of no known length".getBytes(StandardCharsets.UTF_8);
    request.setEntity(new InputStreamEntity(new ByteArrayInputStream(body), -1));
    return send(request);
  }

  private String fixed() throws IOException {
    HttpPost request = new HttpPost(api + "/fixed");
    byte[] body = "a body of its length".getBytes(StandardCharsets.UTF_8);
    request.setEntity(new InputStreamEntity(new ByteArrayInputStream(body), body.length));
    return send(request);
  }

  private String ownParent() throws IOException {
    HttpGet request = get("own-parent");
    request.setHeader("traceparent", "00-11111111111111111111111111111111-2222222222222222-01");
    return send(request);
  }

  private String twice() throws IOException {
    HttpGet request = get("twice");
    return send(request) + " " + send(request) + " " + request.containsHeader("traceparent");
  }

  private String handlerFails() throws IOException {
    return client.execute(
        get("handler-fails"),
        response -> {
          throw new IOException("cannot be read: " + answer(response));
        });
  }

  /** A method that the library has no class for. */
  private static final class AnyMethod extends HttpEntityEnclosingRequestBase {
    private final String method;

    AnyMethod(String method) {
      this.method = method;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
