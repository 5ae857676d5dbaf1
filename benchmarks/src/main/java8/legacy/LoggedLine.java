package legacy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.MDC;

/** One event by Logback, with ids in its context, written to nowhere. */
final class LoggedLine implements Call {

  private final Written written = new Written();
  private final LoggerContext context = new LoggerContext();
  private final Logger log;
  private int stored;

  LoggedLine(String pattern) {
    MDC.put("trace_id", "0af7651916cd43dd8448eb211c80319c");
    MDC.put("span_id", "b7ad6b7169203331");
    MDC.put("correlation_id", "5f1c1d3e-93a7-4f0e-8a35-6a1f5a0c2b11");
    MDC.put("collector", "price-collector");
    context.setMDCAdapter(MDC.getMDCAdapter());
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(pattern);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(written);
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    log = context.getLogger("com.acme.prices.PriceCollector");
  }

  @Override
  public int call() {
    stored++;
    log.info("stored {} prices of {} in {} ms", stored, "coingecko", 35);
    return written.bytes;
  }

  @Override
  public void close() {
    context.stop();
  }

  private static final class Written extends OutputStream {
    private int bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] line, int from, int length) {
      bytes += length;
    }
  }
}
