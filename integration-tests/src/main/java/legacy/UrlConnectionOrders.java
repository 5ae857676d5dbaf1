package legacy;

import java.io.IOException;
import java.net.HttpURLConnection;

/** The orders in which a connection's methods can be called. */
final class UrlConnectionOrders {

  private final Opener opener;

  UrlConnectionOrders(Opener opener) {
    this.opener = opener;
  }

  interface Opener {
    HttpURLConnection open(String name, String method) throws Exception;
  }

  /**
   * @param prefix what is put before all names
   */
  void addTo(NamedRequests requests, String prefix) {
    requests
        .add(prefix + "connect-first", this::connectFirst)
        .add(prefix + "write-first", this::writeFirst)
        .add(prefix + "code-only", () -> "" + opener.open("code-only", "GET").getResponseCode())
        .add(prefix + "message-only", () -> opener.open("message-only", "GET").getResponseMessage())
        .add(
            prefix + "header-only",
            () -> opener.open("header-only", "GET").getHeaderField("X-Answer"))
        .add(prefix + "again", this::again)
        .add(prefix + "again-missing", this::againMissing)
        .add(prefix + "unread", this::unread)
        .add(prefix + "unread-body", this::unreadBody)
        .add(prefix + "disconnect", this::disconnect);
  }

  private String connectFirst() throws Exception {
    HttpURLConnection call = opener.open("connect-first", "GET");
    call.connect();
    return UrlConnectionCalls.answer(call);
  }

  /** Writing makes a POST of it. */
  private String writeFirst() throws Exception {
    HttpURLConnection call = UrlConnectionCalls.write(opener.open("write-first", "GET"));
    return UrlConnectionCalls.answer(call) + " " + call.getRequestMethod();
  }

  private String again() throws Exception {
    HttpURLConnection call = opener.open("again", "GET");
    call.connect();
    call.connect();
    int status = call.getResponseCode();
    String body = NamedRequests.text(call.getInputStream());
    call.getInputStream();
    call.connect();
    return status + " " + body + " " + call.getResponseCode() + " " + call.getHeaderField(0);
  }

  private String againMissing() throws Exception {
    HttpURLConnection call = opener.open("again-missing", "GET");
    StringBuilder failures = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      try {
        call.getInputStream();
      } catch (IOException e) {
        failures.append(e).append(' ');
      }
    }
    return failures.append(call.getResponseCode()).toString();
  }

  private String unread() throws Exception {
    HttpURLConnection call = opener.open("unread", "GET");
    call.connect();
    call.disconnect();
    return "connected only";
  }

  private String unreadBody() throws Exception {
    HttpURLConnection call = UrlConnectionCalls.write(opener.open("unread-body", "POST"));
    call.disconnect();
    return "written only";
  }

  private String disconnect() throws Exception {
    HttpURLConnection call = opener.open("disconnect", "GET");
    int status = call.getResponseCode();
    call.disconnect();
    call.disconnect();
    return status + " and disconnected";
  }
}
