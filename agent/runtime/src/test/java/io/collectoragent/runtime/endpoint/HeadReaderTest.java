package io.collectoragent.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.collectoragent.runtime.time.Clock;
import io.collectoragent.runtime.time.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeadReaderTest {

  private final ManualClock clock = new ManualClock(Instant.EPOCH);

  @Test
  void endsAtTheEmptyLineHoweverTheBytesCome() throws Exception {
    assertThat(read("GET / HTTP/1.1\r\nA: b\r\n\r\nbody")).isEqualTo("GET / HTTP/1.1\r\nA: b\r");
    assertThat(read("GET / HTTP/1.0\nA: b\n\n")).isEqualTo("GET / HTTP/1.0\nA: b");
    InputStream dripping = new Dripping("GET / HTTP/1.1\r\n\r\n", Duration.ofMillis(1));
    assertThat(reader(false).read(socket(dripping))).isEqualTo("GET / HTTP/1.1\r");
  }

  @Test
  void givesUpOnAClientThatDrips() {
    InputStream dripping = new Dripping("GET /" + "x".repeat(1000), Duration.ofMillis(100));
    assertThat(refusal(reader(false), dripping).reply().status()).isEqualTo(408);
  }

  @Test
  void givesUpOnAClientThatSaysNothing() {
    assertThat(refusal(reader(false), new Silent()).reply().status()).isEqualTo(408);
    assertThat(clock.nanoTime() - new ManualClock(Instant.EPOCH).nanoTime())
        .isGreaterThan(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void givesUpSoonerWhileOthersWait() {
    InputStream dripping = new Dripping("GET / HTTP/1.1\r\n\r\n", Duration.ofMillis(100));
    assertThat(refusal(reader(true), dripping).reply().status()).isEqualTo(408);
  }

  @Test
  void takesAnEndInTheMiddleForAClientThatLeft() {
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read("GET / HTTP/1.1\r\n"));
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(""));
  }

  private HeadReader reader(boolean othersWait) {
    return new HeadReader(clock, () -> othersWait);
  }

  private String read(String sent) throws Exception {
    byte[] bytes = sent.getBytes(StandardCharsets.ISO_8859_1);
    return new HeadReader(Clock.SYSTEM, () -> false).read(socket(new ByteArrayInputStream(bytes)));
  }

  private static Refused refusal(HeadReader reader, InputStream in) {
    return catchThrowableOfType(Refused.class, () -> reader.read(socket(in)));
  }

  private static Socket socket(InputStream in) {
    return new Socket() {
      @Override
      public InputStream getInputStream() {
        return in;
      }
    };
  }

  /** Hands out a byte at a time, each after a while. */
  private final class Dripping extends InputStream {

    private final String text;
    private final Duration pause;
    private int next;

    Dripping(String text, Duration pause) {
      this.text = text;
      this.pause = pause;
    }

    @Override
    public int read() {
      clock.advance(pause);
      return next == text.length() ? -1 : text.charAt(next++);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int read = read();
      into[offset] = (byte) read;
      return read < 0 ? -1 : 1;
    }
  }

  /** Times out after a while, every time. */
  private final class Silent extends InputStream {

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws SocketTimeoutException {
      clock.advance(Duration.ofMillis(100));
      throw new SocketTimeoutException();
    }
  }
}
