package legacy;

import java.io.IOException;
import org.apache.http.client.fluent.Executor;
import org.apache.http.client.fluent.Request;
import org.apache.http.entity.ContentType;

/** Requests by Apache's fluent API. */
final class ApacheFluent {

  private ApacheFluent() {}

  /** Four, one request of them sent twice. */
  static String calls(String address) throws IOException {
    Request request = Request.Get(address).addHeader("X-Test", "yes");
    return request.execute().returnContent().asString()
        + Executor.newInstance().execute(request).returnResponse().getStatusLine()
        + Request.Get(address).execute().handleResponse(ApacheCalls::answer)
        + Request.Get(address).execute().returnContent().getType().equals(ContentType.TEXT_PLAIN);
  }
}
