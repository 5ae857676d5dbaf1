package io.collectoragent.runtime.statuspage;

import io.collectoragent.runtime.recent.RecentCall;
import io.collectoragent.runtime.redaction.UrlRedactor;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** What two sections say of a call: what it was, to whom, and where its trace is. Immutable. */
final class CallCell {

  private final UrlRedactor urls = new UrlRedactor();
  private final TraceLink traces;

  CallCell(TraceLink traces) {
    this.traces = traces;
  }

  /** The heading of the row. */
  void write(RecentCall call, Html html) throws IOException {
    html.markup("<th scope=\"row\" class=\"call\">").name(call.name());
    if (call.partner() != null) {
      html.markup(" <span class=\"partner\">").name(call.partner()).markup("</span>");
    }
    String detail = call.detail(urls);
    if (detail != null) {
      html.markup("<span class=\"detail\"><code>").name(detail, Html.LONGEST_TEXT);
      html.markup("</code></span>");
    }
    traces.write(call.traceId(), call.isTraced(), html);
    html.markup("</th>");
  }

  void writeEnd(RecentCall call, Moment now, Html html) throws IOException {
    html.markup("<td>").ago(TimeUnit.NANOSECONDS.toMillis(call.endEpochNanos()), now);
    html.markup("</td>").cell("number", Words.duration(call.durationNanos()));
    html.markup("<td class=\"wide\">").name(call.collector()).markup("</td></tr>");
  }
}
