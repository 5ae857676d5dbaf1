package io.collectoragent.it;

import java.util.List;
import java.util.stream.Stream;

/** What all versions of Apache HttpClient 4 have in common. */
abstract class ApacheHttpClient4Contract extends HttpClientContract {

  @Override
  String refused() {
    return "org.apache.http.conn.HttpHostConnectException";
  }

  @Override
  String timedOut() {
    return "java.net.SocketTimeoutException";
  }

  @Override
  String noConnection() {
    return "org.apache.http.conn.ConnectTimeoutException";
  }

  @Override
  List<HttpCase> further() {
    Stream<HttpCase> wire =
        Stream.of(
                // Sent again three times.
                HttpCase.failed("empty-reply", "org.apache.http.NoHttpResponseException", 4),
                HttpCase.failed("garbage", garbled(), 1),
                HttpCase.answered("mid-body", "GET", 200),
                HttpCase.answered("stalled", "GET", 200),
                HttpCase.answered("early-hints", "GET", 200),
                HttpCase.answered("continue-refused", "POST", 417),
                HttpCase.failed("loop", "org.apache.http.client.ClientProtocolException", 2),
                HttpCase.answered("bare", "GET", 200).shown("/bare?bare=REDACTED"),
                HttpCase.unobserved("aborted"))
            .map(each -> each.at(HttpCase.Server.WIRE));
    Stream<HttpCase> more =
        Stream.of(
            HttpCase.answered("patch", "PATCH", 200),
            HttpCase.answered("overloads", "GET", 200).times(8),
            HttpCase.answered("handler-fails", "GET", 200));
    return Stream.concat(wire, more).toList();
  }

  /** The exception of what is no response. */
  String garbled() {
    return "org.apache.http.client.ClientProtocolException";
  }
}
