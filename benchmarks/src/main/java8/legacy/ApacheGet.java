package legacy;

import java.io.IOException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** A GET by Apache HttpClient 4. */
final class ApacheGet implements Call {

  private final CloseableHttpClient client = HttpClients.createDefault();
  private final String url;

  ApacheGet(String url) {
    this.url = url;
  }

  @Override
  public int call() throws IOException {
    try (CloseableHttpResponse response = client.execute(new HttpGet(url))) {
      return EntityUtils.toByteArray(response.getEntity()).length
          + response.getStatusLine().getStatusCode();
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
