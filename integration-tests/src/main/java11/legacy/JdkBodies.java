package legacy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the response of {@code java.net.http} can be made into. */
final class JdkBodies {

  private final JdkSender sender;
  private final Addresses to;

  JdkBodies(JdkSender sender, Addresses to) {
    this.sender = sender;
    this.to = to;
  }

  void addTo(NamedRequests requests) {
    requests
        .add("chunked", this::lines)
        .add("bytes", () -> "" + body("bytes", BodyHandlers.ofByteArray()).length)
        .add("discarding", () -> "" + body("discarding", BodyHandlers.discarding()))
        .add("replacing", () -> body("replacing", BodyHandlers.replacing("mine")))
        .add("buffering", this::buffering)
        .add("consumer", this::consumer)
        .add("publisher", this::publisher)
        .add("line-subscriber", this::lineSubscriber)
        .add("mapping", this::mapping)
        .add("unread", () -> "" + body("unread", BodyHandlers.ofInputStream()).markSupported())
        .add("file", this::file);
  }

  private <T> T body(String name, BodyHandler<T> handler) throws Exception {
    return sender.send(request(name), handler).body();
  }

  private HttpRequest request(String name) {
    return HttpRequest.newBuilder(URI.create(to.api + "/" + name)).build();
  }

  private String lines() throws Exception {
    try (Stream<String> lines = body("chunked", BodyHandlers.ofLines())) {
      return lines.collect(Collectors.joining()).length() + " characters";
    }
  }

  private String buffering() throws Exception {
    BodyHandler<InputStream> handler = BodyHandlers.buffering(BodyHandlers.ofInputStream(), 3);
    return NamedRequests.text(body("buffering", handler));
  }

  private String consumer() throws Exception {
    AtomicLong length = new AtomicLong();
    body(
        "consumer",
        BodyHandlers.ofByteArrayConsumer(
            part -> length.addAndGet(part.map(bytes -> bytes.length).orElse(0))));
    return "" + length;
  }

  private String publisher() throws Exception {
    LastPart last = new LastPart();
    body("publisher", BodyHandlers.ofPublisher()).subscribe(last);
    last.done.await();
    return "" + last.length;
  }

  private String lineSubscriber() throws Exception {
    LastLine last = new LastLine();
    return body(
        "line-subscriber", BodyHandlers.fromLineSubscriber(last, whole -> whole.line, null));
  }

  private String mapping() throws Exception {
    BodyHandler<Integer> handler =
        head ->
            BodySubscribers.mapping(
                BodySubscribers.ofString(StandardCharsets.UTF_8), String::length);
    return "" + body("mapping", handler);
  }

  /** There and back. */
  private String file() throws Exception {
    Path file = Files.createTempFile("jdk-calls", ".txt");
    try {
      Files.writeString(file, "a body");
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(to.api + "/file"))
              .POST(BodyPublishers.ofFile(file))
              .build();
      HttpResponse<Path> response = sender.send(request, BodyHandlers.ofFile(file));
      return response.statusCode() + " " + Files.size(response.body());
    } finally {
      Files.delete(file);
    }
  }

  /** Adds up what comes. */
  private static final class LastPart implements Flow.Subscriber<List<ByteBuffer>> {
    final CountDownLatch done = new CountDownLatch(1);
    volatile int length;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
      length += part.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    @Override
    public void onError(Throwable failure) {
      done.countDown();
    }

    @Override
    public void onComplete() {
      done.countDown();
    }
  }

  /** Keeps what came last. */
  private static final class LastLine implements Flow.Subscriber<String> {
    volatile String line;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String next) {
      line = next;
    }

    @Override
    public void onError(Throwable failure) {
      line = failure.toString();
    }

    @Override
    public void onComplete() {
      // All is said.
    }
  }
}
