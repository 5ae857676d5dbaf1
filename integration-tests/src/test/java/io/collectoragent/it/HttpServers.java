package io.collectoragent.it;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/**
 * A server that answers the contract's named requests by http and https, and a port at which nobody
 * listens and nobody else can. Thread-safe.
 */
final class HttpServers implements AutoCloseable {

  private static final int SLOW_MILLIS = 3_000;

  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));
  private final Socket dead = new Socket();

  static HttpServers start() {
    HttpServers servers = new HttpServers();
    try {
      // Bound but not listening: connections are refused for as long as it is held.
      servers.dead.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    servers.server.start();
    servers.stub();
    return servers;
  }

  private void stub() {
    server.stubFor(any(anyUrl()).willReturn(ok("fine").withHeader("X-Answer", "yes")));
    on("/missing", aResponse().withStatus(404).withBody("no such thing"));
    on("/again-missing", aResponse().withStatus(404));
    on("/secure-again-missing", aResponse().withStatus(404));
    on("/broken", aResponse().withStatus(500).withBody("out of order"));
    on("/redirect", temporaryRedirect("/first-hop"));
    on("/first-hop", temporaryRedirect("/second-hop"));
    on("/second-hop", temporaryRedirect("/last-hop"));
    on("/chunked", ok("chunk ".repeat(100)).withChunkedDribbleDelay(5, 50));
    on("/gzip", ok("zipped ".repeat(100)));
    on("/half", ok("x".repeat(500_000)));
    on("/closed", ok("x".repeat(500_000)));
    for (String slow : List.of("/slow", "/cancelled", "/given-up")) {
      on(slow, ok("too late").withFixedDelay(SLOW_MILLIS));
    }
  }

  private void on(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlPathEqualTo(path)).willReturn(answer));
  }

  int port() {
    return server.port();
  }

  int tlsPort() {
    return server.httpsPort();
  }

  int deadPort() {
    return dead.getLocalPort();
  }

  String api() {
    return "http://127.0.0.1:" + port();
  }

  String tls() {
    return "https://127.0.0.1:" + tlsPort();
  }

  String deadApi() {
    return "http://127.0.0.1:" + deadPort();
  }

  void forgetRequests() {
    server.resetRequests();
  }

  List<LoggedRequest> requests(String path) {
    return server.findAll(anyRequestedFor(urlPathEqualTo(path)));
  }

  @Override
  public void close() {
    server.stop();
    try {
      dead.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
