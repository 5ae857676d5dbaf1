package legacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.SimpleMessage;

/** Logs with Log4j 2 objects that cannot be printed, then a line of which a stream takes a part. */
public final class OddMessages {

  private static final Logger LOG = (Logger) LogManager.getRootLogger();
  private static final int OFTEN = 25;
  private static final int LONG = 20_000;

  private OddMessages() {}

  public static void main(String[] arguments) throws Exception {
    TearingStream stream = new TearingStream();
    OutputStreamAppender appender =
        OutputStreamAppender.createAppender(
            PatternLayout.createDefaultLayout(), null, stream, "tearing", false, false);
    appender.start();
    LOG.addAppender(appender);
    LOG.setLevel(Level.INFO);

    for (int i = 0; i < OFTEN; i++) {
      log(new ObjectMessage(new Unprintable()));
    }
    char[] text = new char[LONG];
    Arrays.fill(text, 'x');
    log(new SimpleMessage(new String(text)));
    log(new SimpleMessage("after"));
    System.out.println("torn: " + stream.torn());
    System.out.print(stream.rest());
    Hold.untilInputEnds();
  }

  private static void log(Message message) {
    try {
      LOG.info(message);
      System.out.println("logged");
    } catch (RuntimeException e) {
      System.out.println("not logged: " + e.getClass().getName());
    }
  }

  private static final class Unprintable {
    @Override
    public String toString() {
      throw new UnsupportedOperationException("on purpose");
    }
  }

  /** Takes of its first write a part only. */
  private static final class TearingStream extends OutputStream {
    private static final int TAKEN = 10;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (written.size() == 0) {
        written.write(bytes, from, TAKEN);
        throw new IOException("No space left on device");
      }
      written.write(bytes, from, length);
    }

    String torn() {
      return text().substring(0, TAKEN);
    }

    String rest() {
      return text().substring(TAKEN);
    }

    private String text() {
      return new String(written.toByteArray(), StandardCharsets.UTF_8);
    }
  }
}
