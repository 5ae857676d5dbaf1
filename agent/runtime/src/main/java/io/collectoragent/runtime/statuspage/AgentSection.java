package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The agent on itself: where its spans go, what of it failed, and what it warned of. */
final class AgentSection implements Section {

  private final AgentLog log;
  private final Vitals vitals;
  private final String where;
  private final LongSupplier sent;
  private final Supplier<Map<String, Long>> dropped;

  AgentSection(
      AgentLog log,
      Vitals vitals,
      String where,
      LongSupplier sent,
      Supplier<Map<String, Long>> dropped) {
    this.log = log;
    this.vitals = vitals;
    this.where = where;
    this.sent = sent;
    this.dropped = dropped;
  }

  @Override
  public Content read(Moment now) {
    return new Facts(log.warnings(), vitals.failures(), sent.getAsLong(), dropped.get());
  }

  private final class Facts extends Content {
    private final List<String> warnings;
    private final Map<String, Long> failures;
    private final long spansSent;
    private final Map<String, Long> spansDropped;

    Facts(
        List<String> warnings,
        Map<String, Long> failures,
        long spansSent,
        Map<String, Long> spansDropped) {
      super("agent", "The agent itself");
      this.warnings = warnings;
      this.failures = failures;
      this.spansSent = spansSent;
      this.spansDropped = spansDropped;
    }

    @Override
    String headline() {
      List<String> parts = new ArrayList<>();
      if (!failures.isEmpty()) {
        long all = failures.values().stream().mapToLong(Long::longValue).sum();
        parts.add(Words.count(all, "failure of its own", "failures of its own"));
      }
      if (!warnings.isEmpty()) {
        parts.add(Words.count(warnings.size(), "warning", "warnings"));
      }
      return parts.isEmpty() ? "no warnings" : String.join(", ", parts);
    }

    @Override
    Mark mark() {
      return warnings.isEmpty() && failures.isEmpty() ? Mark.GOOD : Mark.CONCERN;
    }

    @Override
    void writeTo(Html html) throws IOException {
      html.markup("<dl><div><dt>Spans</dt><dd>");
      html.text(where.isEmpty() ? "not sent, the settings say so" : "sent to " + where);
      html.markup("</dd></div>");
      if (!where.isEmpty()) {
        html.markup("<div><dt>Sent</dt><dd>").text(Words.number(spansSent));
        html.markup("</dd></div><div><dt>Dropped</dt><dd>").text(reasons(spansDropped));
        html.markup("</dd></div>");
      }
      html.markup("<div><dt>Failures of the agent</dt><dd>").text(reasons(failures));
      html.markup("</dd></div></dl><h3>What it warned of</h3>");
      if (warnings.isEmpty()) {
        html.nothing("Nothing.");
        return;
      }
      html.markup("<ul class=\"warnings\">");
      for (String warning : warnings) {
        html.markup("<li><code>").text(warning).markup("</code></li>");
      }
      html.markup("</ul>");
    }

    private String reasons(Map<String, Long> counts) {
      StringBuilder all = new StringBuilder();
      counts.forEach(
          (reason, count) -> {
            if (count > 0) {
              all.append(all.length() == 0 ? "" : ", ");
              all.append(Words.number(count)).append(" (").append(reason).append(')');
            }
          });
      return all.length() == 0 ? "none" : all.toString();
    }
  }
}
