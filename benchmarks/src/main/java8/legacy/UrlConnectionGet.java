package legacy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** A GET by {@link HttpURLConnection}, read to its end, so that the connection is kept. */
final class UrlConnectionGet implements Call {

  private final byte[] buffer = new byte[8192];
  private final URL url;

  UrlConnectionGet(URL url) {
    this.url = url;
  }

  @Override
  public int call() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int length = 0;
    try (InputStream body = connection.getInputStream()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
      }
    }
    return length + connection.getResponseCode();
  }
}
