package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.endpoint.Reply;
import io.collectoragent.runtime.endpoint.Request;
import io.collectoragent.runtime.time.Clock;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * {@code /}: the agent's page for people. Thread-safe. A HEAD costs its headers alone: what the
 * page shows is read, and most of its classes are loaded, when a body is written.
 */
public final class StatusPage implements Page {

  private final Supplier<StatusParts> source;
  private final Clock clock;
  private final long startMillis;
  private volatile StatusParts parts;

  /**
   * The agent is said to observe from here on.
   *
   * @param source asked when the page is shown first
   */
  public StatusPage(Supplier<StatusParts> source, Clock clock) {
    this.source = source;
    this.clock = clock;
    this.startMillis = clock.epochMillis();
  }

  @Override
  public Reply reply(Request request) {
    return Reply.streamed("text/html; charset=utf-8", this::write)
        .with("Content-Security-Policy", ContentPolicy.HEADER)
        .with("Referrer-Policy", "no-referrer");
  }

  private void write(OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    new Document(parts(), startMillis, Moment.of(clock)).writeTo(new Html(text));
    text.flush();
  }

  private StatusParts parts() {
    StatusParts known = parts;
    if (known == null) {
      known = source.get();
      parts = known;
    }
    return known;
  }
}
