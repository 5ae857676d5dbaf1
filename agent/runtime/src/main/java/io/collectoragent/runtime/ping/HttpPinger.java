package io.collectoragent.runtime.ping;

import io.collectoragent.runtime.health.Pinger;
import io.collectoragent.runtime.time.Clock;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends a HEAD without any credentials, by HTTP/1.1 (RFC 9110, RFC 9112), and reads no more than
 * the first line of the answer. Goes through the JVM's proxy. Thread-safe.
 */
public final class HttpPinger implements Pinger {

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final int LONGEST_LINE = 1_000;
  private static final int OK = 200;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final Clock clock;

  public HttpPinger(Clock clock) {
    this.clock = clock;
  }

  @Override
  public int ask(URI address) throws IOException {
    long deadline = clock.nanoTime() + PATIENCE_NANOS;
    boolean secured = "https".equalsIgnoreCase(address.getScheme());
    int port = address.getPort() > 0 ? address.getPort() : secured ? HTTPS : HTTP;
    InetSocketAddress proxy = proxy(address);
    try (Socket socket = new Socket()) {
      socket.connect(
          proxy == null ? new InetSocketAddress(plainHost(address), port) : proxy,
          millisUntil(deadline));
      if (!secured) {
        String target = proxy == null ? path(address) : "http://" + host(address) + path(address);
        return head(socket, "HEAD " + target, host(address), deadline);
      }
      if (proxy != null) {
        String place = address.getHost() + ':' + port;
        int status = head(socket, "CONNECT " + place, place, deadline);
        if (status != OK) {
          throw new IOException("the proxy answered " + status);
        }
      }
      return head(
          handshake(socket, address, port, deadline),
          "HEAD " + path(address),
          host(address),
          deadline);
    }
  }

  private Socket handshake(Socket socket, URI address, int port, long deadline) throws IOException {
    socket.setSoTimeout(millisUntil(deadline));
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured = (SSLSocket) factory.createSocket(socket, plainHost(address), port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private int head(Socket socket, String request, String host, long deadline) throws IOException {
    String text =
        request
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nUser-Agent: collector-agent\r\nAccept: */*\r\n"
            + (request.startsWith("CONNECT") ? "" : "Connection: close\r\n")
            + "\r\n";
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    String line = line(socket, deadline);
    int status = status(line);
    // Of a proxy's answer nothing may be left for the handshake.
    while (request.startsWith("CONNECT") && !line.isEmpty()) {
      line = line(socket, deadline);
    }
    return status;
  }

  private String line(Socket socket, long deadline) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    while (line.length() < LONGEST_LINE) {
      socket.setSoTimeout(millisUntil(deadline));
      int c = in.read();
      if (c < 0) {
        throw new IOException("no answer");
      }
      if (c == '\n') {
        return line.toString().trim();
      }
      line.append((char) c);
    }
    throw new IOException("no answer of HTTP");
  }

  private static int status(String line) throws IOException {
    String[] words = line.split(" ");
    if (words.length < 2 || !words[0].startsWith("HTTP/") || !words[1].matches("[1-9][0-9]{2}")) {
      throw new IOException("no answer of HTTP");
    }
    return Integer.parseInt(words[1]);
  }

  private int millisUntil(long deadline) throws IOException {
    long millis = TimeUnit.NANOSECONDS.toMillis(deadline - clock.nanoTime());
    if (millis <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) millis;
  }

  /** Null where it is reached directly. */
  private static InetSocketAddress proxy(URI address) {
    ProxySelector selector = ProxySelector.getDefault();
    if (selector == null) {
      return null;
    }
    for (Proxy proxy : selector.select(address)) {
      if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress) {
        InetSocketAddress place = (InetSocketAddress) proxy.address();
        return new InetSocketAddress(place.getHostString(), place.getPort());
      }
    }
    return null;
  }

  private static String path(URI address) {
    String path = address.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** As it stands in the address. */
  private static String host(URI address) {
    return address.getHost() + (address.getPort() > 0 ? ":" + address.getPort() : "");
  }

  /** Without the brackets of IPv6. */
  private static String plainHost(URI address) {
    String host = address.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
