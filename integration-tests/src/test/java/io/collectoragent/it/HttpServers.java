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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server that answers the contract's named requests by http and https, one that answers those
 * that no good server would, a port at which nobody listens and nobody else can, and one that is
 * full. Thread-safe.
 */
final class HttpServers implements AutoCloseable {

  private static final int SLOW_MILLIS = 3_000;

  private final WireMockServer server =
      new WireMockServer(
          wireMockConfig().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));
  private final Socket dead = new Socket();
  private final WireServer wire;
  private final Optional<WireServer> wire6;
  private final FullPort full;

  private HttpServers() throws IOException {
    // Bound but not listening: connections are refused for as long as it is held.
    dead.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    full = new FullPort();
    wire = WireServer.start("127.0.0.1", new ContractAnswers());
    wire6 = wireOfVersion6();
  }

  static HttpServers start() {
    try {
      HttpServers servers = new HttpServers();
      servers.server.start();
      servers.stub();
      return servers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<WireServer> wireOfVersion6() {
    try {
      return Optional.of(WireServer.start("::1", new ContractAnswers()));
    } catch (IOException noVersion6) {
      return Optional.empty();
    }
  }

  private void stub() {
    server.stubFor(any(anyUrl()).willReturn(ok("fine").withHeader("X-Answer", "yes")));
    on("/missing", aResponse().withStatus(404).withBody("no such thing"));
    on("/again-missing", aResponse().withStatus(404));
    on("/secure-again-missing", aResponse().withStatus(404));
    on("/broken", aResponse().withStatus(500).withBody("out of order"));
    on("/redirect", temporaryRedirect("/first-hop"));
    on("/unfollowed", temporaryRedirect("/first-hop"));
    on("/secure-unfollowed", temporaryRedirect("/first-hop"));
    on("/first-hop", temporaryRedirect("/second-hop"));
    on("/second-hop", temporaryRedirect("/last-hop"));
    on("/chunked", ok("chunk ".repeat(100)).withChunkedDribbleDelay(5, 50));
    on("/gzip", ok("zipped ".repeat(100)));
    on("/half", ok("x".repeat(500_000)));
    on("/closed", ok("x".repeat(500_000)));
    for (String slow : List.of("/slow", "/given-up", "/settled")) {
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

  boolean hasVersion6() {
    return wire6.isPresent();
  }

  /** Scheme, host and port; of one that this machine cannot have, some that nobody has. */
  String address(HttpCase.Server of) {
    return switch (of) {
      case API -> api();
      case TLS -> tls();
      case WIRE -> "http://127.0.0.1:" + wire.port();
      case WIRE6 -> "http://[::1]:" + wire6.map(WireServer::port).orElse(deadPort());
      case DEAD -> deadApi();
      case FULL -> "http://127.0.0.1:" + full.port();
    };
  }

  /** All of them, in the order that programs take them in. */
  List<String> addresses() {
    return Arrays.stream(HttpCase.Server.values()).map(this::address).toList();
  }

  void forgetRequests() {
    server.resetRequests();
    wire.forgetRequests();
    wire6.ifPresent(WireServer::forgetRequests);
  }

  List<LoggedRequest> requests(String path) {
    return server.findAll(anyRequestedFor(urlPathEqualTo(path)));
  }

  /**
   * The headers {@code traceparent} of all requests that came in at a path of any server, the empty
   * text where there is none, and each with commas where it has more than one.
   */
  List<String> parents(String path) {
    Stream<String> good =
        requests(path).stream()
            .map(request -> request.header("traceparent"))
            .map(header -> header.isPresent() ? String.join(",", header.values()) : "");
    Stream<String> raw =
        Stream.concat(Stream.of(wire), wire6.stream())
            .flatMap(each -> each.requests(path).stream())
            .map(request -> request.header("traceparent"));
    return Stream.concat(good, raw).toList();
  }

  @Override
  public void close() {
    server.stop();
    wire.close();
    wire6.ifPresent(WireServer::close);
    try {
      dead.close();
      full.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
