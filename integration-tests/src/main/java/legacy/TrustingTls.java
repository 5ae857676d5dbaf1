package legacy;

import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Opens connections to servers whose certificates nobody has signed, as in-house APIs have. */
final class TrustingTls {

  private TrustingTls() {}

  static HttpURLConnection open(String address) throws Exception {
    return open(address, Proxy.NO_PROXY);
  }

  static HttpURLConnection open(String address, Proxy proxy) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
    HttpsURLConnection call = (HttpsURLConnection) new URL(address).openConnection(proxy);
    call.setSSLSocketFactory(context.getSocketFactory());
    call.setHostnameVerifier((host, session) -> true);
    return call;
  }

  private static final class TrustAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // Anyone.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // Anyone.
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
