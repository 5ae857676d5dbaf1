package legacy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;

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
        .add(prefix + "connect-and-write", this::connectAndWrite)
        .add(prefix + "code-only", () -> "" + opener.open("code-only", "GET").getResponseCode())
        .add(prefix + "message-only", () -> opener.open("message-only", "GET").getResponseMessage())
        .add(
            prefix + "header-only",
            () -> opener.open("header-only", "GET").getHeaderField("X-Answer"))
        .add(
            prefix + "length-only", () -> "" + opener.open("length-only", "GET").getContentLength())
        .add(prefix + "content", this::content)
        .add(prefix + "error-first", () -> "" + opener.open("error-first", "GET").getErrorStream())
        .add(prefix + "not-for-writing", this::notForWriting)
        .add(prefix + "unfollowed", this::unfollowed)
        .add(prefix + "again", this::again)
        .add(prefix + "again-missing", this::againMissing)
        .add(prefix + "unread", this::unread)
        .add(prefix + "unread-body", this::unreadBody)
        .add(prefix + "given-up", this::givenUp)
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

  private String connectAndWrite() throws Exception {
    HttpURLConnection call = opener.open("connect-and-write", "GET");
    call.setDoOutput(true);
    call.connect();
    return UrlConnectionCalls.answer(UrlConnectionCalls.writeBody(call))
        + " "
        + call.getRequestMethod();
  }

  private String content() throws Exception {
    Object content = opener.open("content", "GET").getContent();
    return NamedRequests.text((InputStream) content);
  }

  /** It says so, and can be read all the same. */
  private String notForWriting() throws Exception {
    HttpURLConnection call = opener.open("not-for-writing", "GET");
    call.connect();
    try {
      return "" + call.getOutputStream();
    } catch (ProtocolException e) {
      return UrlConnectionCalls.answer(call);
    }
  }

  private String unfollowed() throws Exception {
    HttpURLConnection call = opener.open("unfollowed", "GET");
    call.setInstanceFollowRedirects(false);
    return call.getResponseCode() + " " + (call.getHeaderField("Location") != null);
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

  /** Its body is sent as it is written. */
  private String givenUp() throws Exception {
    HttpURLConnection call = opener.open("given-up", "POST");
    call.setChunkedStreamingMode(16);
    UrlConnectionCalls.write(call);
    call.disconnect();
    return "sent only";
  }

  private String disconnect() throws Exception {
    HttpURLConnection call = opener.open("disconnect", "GET");
    int status = call.getResponseCode();
    call.disconnect();
    call.disconnect();
    return status + " and disconnected";
  }
}
