package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.access.Access;
import io.collectoragent.runtime.access.AccessReader;
import io.collectoragent.runtime.access.KeyStores;
import io.collectoragent.runtime.config.ConfigReader;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint with credentials and a certificate. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GuardedEndpointTest {

  private static final String SAMPLES = "a_metric 1\n".repeat(50_000);
  private static final String RIGHT =
      "Authorization: Basic "
          + Base64.getEncoder()
              .encodeToString("prometheus:hidden-key".getBytes(StandardCharsets.UTF_8));

  @TempDir static Path folder;
  private static Map<String, String> tls;
  private static SSLContext trusting;

  private final List<Socket> clients = new ArrayList<>();
  private EndpointServer server;

  @BeforeAll
  static void makeACertificate() throws Exception {
    Path store = KeyStores.create(folder, "PKCS12");
    tls =
        Map.of(
            "COLLECTOR_AGENT_ENDPOINT_TLS_KEYSTORE",
            store.toString(),
            "COLLECTOR_AGENT_ENDPOINT_TLS_KEYSTORE_PASSWORD",
            KeyStores.PASSWORD);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(KeyStore.getInstance(store.toFile(), KeyStores.PASSWORD.toCharArray()));
    trusting = SSLContext.getInstance("TLS");
    trusting.init(null, trust.getTrustManagers(), null);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket client : clients) {
      client.close();
    }
    server.close();
  }

  @Test
  void asksForCredentialsButForWhatProbesNeed() throws IOException {
    start(credentials());
    assertThat(plain("GET /live HTTP/1.1")).startsWith("HTTP/1.1 200 OK");
    for (String path : List.of("/metrics", "/health", "/nowhere")) {
      assertThat(plain("GET " + path + " HTTP/1.1"))
          .startsWith("HTTP/1.1 401 Unauthorized\r\n")
          .contains("\r\nWWW-Authenticate: Basic realm=\"collector-agent\"\r\n")
          .doesNotContain("a_metric", "details", "/live");
    }
    assertThat(plain("GET /metrics HTTP/1.1", "Authorization: Basic AAAA")).contains(" 401 ");
    assertThat(plain("GET /metrics HTTP/1.0", RIGHT)).endsWith("\r\n\r\n" + SAMPLES);
    assertThat(plain("GET /health HTTP/1.1", RIGHT)).endsWith("\r\n\r\ndetails\n");
    assertThat(plain("GET /nowhere HTTP/1.1", RIGHT)).startsWith("HTTP/1.1 404 ");
    assertThat(plain("POST /live HTTP/1.1")).startsWith("HTTP/1.1 405 ");
  }

  /**
   * Whatever it was meant to ask for: over plain HTTP, since a certificate may be what is wrong.
   */
  @Test
  void tellsNothingButThatItLivesWhereItIsShut() throws IOException {
    start(Access.shut());
    assertThat(plain("GET /live HTTP/1.1")).endsWith("\r\n\r\nlive\n");
    for (String line : List.of("GET /metrics", "GET /health", "GET /nowhere", "POST /metrics")) {
      for (String credentials : List.of("A: b", RIGHT, "Authorization: Bearer")) {
        assertThat(plain(line + " HTTP/1.1", credentials))
            .startsWith("HTTP/1.1 503 Service Unavailable\r\n")
            .endsWith(
                "\r\n\r\nnot shown, for a setting that may protect this page is wrong;"
                    + " the process's stderr says which\n");
      }
    }
  }

  @Test
  void whoeverGuessesDelaysNobodyWhoIsKnown() throws Exception {
    int iterations = 300_000;
    byte[] hash =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(
                new PBEKeySpec("hidden-key".toCharArray(), new byte[] {'s'}, iterations, 256))
            .getEncoded();
    start(
        Map.of(
            "COLLECTOR_AGENT_ENDPOINT_USERNAME", "prometheus",
            "COLLECTOR_AGENT_ENDPOINT_PASSWORD_HASH", HexFormat.of().formatHex(hash),
            "COLLECTOR_AGENT_ENDPOINT_PASSWORD_ALGORITHM", "PBKDF2WithHmacSHA256",
            "COLLECTOR_AGENT_ENDPOINT_PASSWORD_SALT", "s",
            "COLLECTOR_AGENT_ENDPOINT_PASSWORD_ITERATIONS", String.valueOf(iterations)));
    assertThat(plain("GET /metrics HTTP/1.0", RIGHT)).endsWith("\r\n\r\n" + SAMPLES);
    Socket last = null;
    for (int i = 0; i < 30; i++) {
      last = connect();
      String guess = "GET " + (i % 2 == 0 ? "/metrics" : "/health") + " HTTP/1.1\r\n";
      // Of the user that there is.
      guess += "Authorization: Basic " + "cHJvbWV0aGV1czp" + (char) ('A' + i % 26) + "\r\n\r\n";
      last.getOutputStream().write(guess.getBytes(StandardCharsets.ISO_8859_1));
    }
    assertThat(plain("GET /metrics HTTP/1.0", RIGHT)).endsWith("\r\n\r\n" + SAMPLES);
    assertThat(plain("GET /health HTTP/1.1", RIGHT)).endsWith("\r\n\r\ndetails\n");
    assertThat(last.getInputStream().available()).as("answer to the last guess").isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void speaksTls(String protocol) throws IOException {
    start(tls);
    assertThat(secure(protocol, "GET /live HTTP/1.1")).endsWith("\r\n\r\nlive\n");
    assertThat(secure(protocol, "GET /metrics HTTP/1.0")).endsWith("\r\n\r\n" + SAMPLES);
    assertThat(secure(protocol, "GARBAGE")).startsWith("HTTP/1.1 400 ");
  }

  @Test
  void answersNobodyWhoSpeaksNoTls() throws IOException {
    start(tls);
    assertThat(plain("GET /metrics HTTP/1.1")).doesNotContain("HTTP/1.1", "a_metric");
    assertThat(secure("TLSv1.3", "GET /live HTTP/1.1")).contains(" 200 OK");
  }

  @Test
  void clientsThatNeverFinishTheirHandshakeMakeRoom() throws IOException {
    start(tls);
    for (int i = 0; i < 30; i++) {
      // The beginning of a TLS record that never comes to its end.
      connect().getOutputStream().write(new byte[] {22, 3, 1, 2, 0, 1});
    }
    assertThat(secure("TLSv1.3", "GET /live HTTP/1.1")).contains(" 200 OK");
  }

  private static Map<String, String> credentials() {
    return Map.of(
        "COLLECTOR_AGENT_ENDPOINT_USERNAME", "prometheus",
        "COLLECTOR_AGENT_ENDPOINT_PASSWORD", "hidden-key");
  }

  private void start(Map<String, String> environment) {
    Access access =
        new AccessReader(new ConfigReader(Set.of()).read(Map.of(), environment, null), environment)
            .read();
    start(access);
  }

  private void start(Access access) {
    Map<String, Page> pages =
        Map.of(
            "/metrics",
            request ->
                Reply.streamed(
                    "text/plain", out -> out.write(SAMPLES.getBytes(StandardCharsets.UTF_8))),
            "/health",
            new AtOnce("details", false),
            "/live",
            new AtOnce("live", true));
    AgentLog log = new AgentLog(System.err, LogLevel.OFF);
    server = new EndpointServer("127.0.0.1", 0, pages, access, log);
    server.start();
  }

  private String plain(String... lines) throws IOException {
    return exchange(connect(), lines);
  }

  private String secure(String protocol, String... lines) throws IOException {
    Socket socket = connect();
    SSLSocket secured =
        (SSLSocket) trusting.getSocketFactory().createSocket(socket, "localhost", 0, true);
    secured.setEnabledProtocols(new String[] {protocol});
    return exchange(secured, lines);
  }

  private static String exchange(Socket socket, String... lines) throws IOException {
    String head = String.join("\r\n", lines) + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    InputStream in = socket.getInputStream();
    StringBuilder answer = new StringBuilder();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        answer.append((char) next);
      }
    } catch (IOException cut) {
      answer.append("(cut)");
    }
    return answer.toString();
  }

  private Socket connect() throws IOException {
    Socket client = new Socket("127.0.0.1", server.port());
    client.setSoTimeout(30_000);
    clients.add(client);
    return client;
  }

  private record AtOnce(String text, boolean isPublic) implements Page {

    @Override
    public Reply reply(Request request) {
      return Reply.text(200, text);
    }

    @Override
    public boolean answersAtOnce() {
      return true;
    }
  }
}
