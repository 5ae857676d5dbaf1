package legacy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutionException;

/** One of the two ways to send a request. */
interface JdkSender {

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws Exception;

  static JdkSender waiting(HttpClient client) {
    return new JdkSender() {
      @Override
      public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
          throws Exception {
        return client.send(request, body);
      }
    };
  }

  static JdkSender asynchronous(HttpClient client) {
    return new JdkSender() {
      @Override
      public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
          throws Exception {
        try {
          return client.sendAsync(request, body).get();
        } catch (ExecutionException e) {
          throw (Exception) e.getCause();
        }
      }
    };
  }
}
