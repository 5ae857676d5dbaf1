package io.collectoragent.it;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code HttpURLConnection}, in every order that its methods can be called in. */
class HttpUrlConnectionIT extends HttpClientContract {

  @Override
  Program program() {
    return Program.of("legacy.UrlConnectionCalls");
  }

  @Override
  String refused() {
    return "java.net.ConnectException";
  }

  @Override
  String timedOut() {
    return "java.net.SocketTimeoutException";
  }

  @Override
  String noConnection() {
    return "java.net.SocketTimeoutException";
  }

  /** Thrown, or kept back where the application asks for the status only. */
  @Override
  String thrownFor(int status) {
    if (status < 400) {
      return null;
    }
    if (status == 417) {
      return "java.net.ProtocolException";
    }
    return status == 404 ? "java.io.FileNotFoundException" : "java.io.IOException";
  }

  /** Where it makes a GET of a POST it sends none of the headers that were set, whosever. */
  @Override
  Map<String, List<String>> hops() {
    Map<String, List<String>> hops = new HashMap<>(super.hops());
    hops.remove("see-other");
    return hops;
  }

  @Override
  List<HttpCase> further() {
    List<HttpCase> cases = new ArrayList<>(wire());
    cases.add(HttpCase.answered("secure", "GET", 200));
    cases.add(HttpCase.answered("secure-proxied", "GET", 200));
    cases.add(HttpCase.unobserved("patch"));
    cases.addAll(orders(""));
    cases.addAll(orders("secure-"));
    return cases;
  }

  private static List<HttpCase> wire() {
    return Stream.of(
            HttpCase.failed("empty-reply", "java.net.SocketException", 2),
            HttpCase.failed("garbage", "java.io.IOException", 1),
            HttpCase.answered("mid-body", "GET", 200),
            HttpCase.answered("stalled", "GET", 200),
            HttpCase.failed("loop", "java.net.ProtocolException", 20),
            HttpCase.answered("to-tls", "GET", 302),
            HttpCase.answered("continue-refused", "POST", 417),
            HttpCase.failed("upload-moved", "java.net.HttpRetryException", 1).by("POST"))
        .map(each -> each.at(HttpCase.Server.WIRE))
        .toList();
  }

  private static List<HttpCase> orders(String prefix) {
    return List.of(
        HttpCase.answered(prefix + "connect-first", "GET", 200),
        HttpCase.answered(prefix + "write-first", "POST", 200),
        HttpCase.answered(prefix + "connect-and-write", "POST", 200),
        HttpCase.answered(prefix + "length-only", "GET", 200),
        HttpCase.answered(prefix + "content", "GET", 200),
        HttpCase.unobserved(prefix + "error-first"),
        HttpCase.answered(prefix + "not-for-writing", "GET", 200),
        HttpCase.answered(prefix + "unfollowed", "GET", 302),
        HttpCase.answered(prefix + "code-only", "GET", 200),
        HttpCase.answered(prefix + "message-only", "GET", 200),
        HttpCase.answered(prefix + "header-only", "GET", 200),
        HttpCase.answered(prefix + "again", "GET", 200),
        HttpCase.answered(prefix + "again-missing", "GET", 404),
        HttpCase.unobserved(prefix + "unread"),
        HttpCase.unobserved(prefix + "unread-body"),
        givenUp(prefix + "given-up"),
        HttpCase.answered(prefix + "disconnect", "GET", 200));
  }

  /** Whether the server reads it before it is gone is left to chance. */
  private static HttpCase givenUp(String name) {
    HttpCase.Server at = HttpCase.answered(name, "POST", 200).at();
    return HttpCase.failed(name, "cancelled", null).by("POST").at(at);
  }
}
