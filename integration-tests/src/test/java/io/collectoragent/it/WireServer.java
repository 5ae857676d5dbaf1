package io.collectoragent.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers byte by byte as told by {@link WireAnswers}: closed, broken and half answers that a real
 * server is too good for. Thread-safe; keeps all requests until they are forgotten.
 */
final class WireServer implements AutoCloseable {

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<WireRequest>> requests = new ConcurrentHashMap<>();
  private final WireAnswers answers;

  private WireServer(ServerSocket listening, WireAnswers answers) {
    this.listening = listening;
    this.answers = answers;
  }

  /**
   * @throws IOException if the address is none of this machine's
   */
  static WireServer start(String address, WireAnswers answers) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0), 200);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    WireServer server = new WireServer(socket, answers);
    server.threads.execute(server::accept);
    return server;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Those with that path, in the order in which they came. */
  List<WireRequest> requests(String path) {
    return List.copyOf(requests.getOrDefault(path, new ConcurrentLinkedQueue<>()));
  }

  void forgetRequests() {
    requests.clear();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      }
    } catch (IOException closed) {
      // That is how it ends.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      WireConnection connection = new WireConnection(socket);
      for (WireRequest request = connection.read(); request != null; request = connection.read()) {
        int earlier = note(request);
        if (!answers.answer(request, earlier, connection)) {
          return;
        }
      }
    } catch (IOException gone) {
      // Clients go as they please.
    } finally {
      open.remove(socket);
    }
  }

  /** How many there were at its path before. */
  private int note(WireRequest request) {
    Queue<WireRequest> same =
        requests.computeIfAbsent(request.path(), path -> new ConcurrentLinkedQueue<>());
    int earlier = same.size();
    same.add(request);
    return earlier;
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
