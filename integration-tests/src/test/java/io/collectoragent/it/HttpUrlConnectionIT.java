package io.collectoragent.it;

import java.util.ArrayList;
import java.util.List;

/** {@code HttpURLConnection}, in every order that its methods can be called in. */
class HttpUrlConnectionIT extends HttpClientContract {

  @Override
  Program program() {
    return Program.of("legacy.UrlConnectionCalls");
  }

  @Override
  List<String> addresses(HttpServers to) {
    return List.of(to.api(), to.tls(), to.deadApi());
  }

  @Override
  String refused() {
    return "java.net.ConnectException";
  }

  @Override
  String timedOut() {
    return "java.net.SocketTimeoutException";
  }

  /** Thrown, or kept back where the application asks for the status only. */
  @Override
  String thrownFor(int status) {
    if (status < 400) {
      return null;
    }
    return status == 404 ? "java.io.FileNotFoundException" : "java.io.IOException";
  }

  @Override
  List<HttpCase> further() {
    List<HttpCase> cases = new ArrayList<>(List.of(HttpCase.answered("secure", "GET", 200)));
    cases.addAll(orders(""));
    cases.addAll(orders("secure-"));
    return cases;
  }

  private static List<HttpCase> orders(String prefix) {
    return List.of(
        HttpCase.answered(prefix + "connect-first", "GET", 200),
        HttpCase.answered(prefix + "write-first", "POST", 200),
        HttpCase.answered(prefix + "code-only", "GET", 200),
        HttpCase.answered(prefix + "message-only", "GET", 200),
        HttpCase.answered(prefix + "header-only", "GET", 200),
        HttpCase.answered(prefix + "again", "GET", 200),
        HttpCase.answered(prefix + "again-missing", "GET", 404),
        HttpCase.unobserved(prefix + "unread"),
        HttpCase.unobserved(prefix + "unread-body"),
        HttpCase.answered(prefix + "disconnect", "GET", 200));
  }
}
