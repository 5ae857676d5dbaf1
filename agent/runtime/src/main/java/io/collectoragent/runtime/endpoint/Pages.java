package io.collectoragent.runtime.endpoint;

import io.collectoragent.runtime.log.AgentLog;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** The pages by their paths, and what is said where there is none. Thread-safe. */
final class Pages {

  private final Map<String, Page> byPath;
  private final AgentLog log;
  private final AtomicLong failures = new AtomicLong();

  Pages(Map<String, Page> byPath, AgentLog log) {
    this.byPath = Collections.unmodifiableMap(new LinkedHashMap<>(byPath));
    this.log = log;
  }

  boolean answerAtOnce(Request request) {
    Page page = byPath.get(request.path());
    return page == null || page.answersAtOnce();
  }

  boolean arePublic(Request request) {
    Page page = byPath.get(request.path());
    return page != null && page.isPublic();
  }

  Reply reply(Request request) {
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return Reply.text(405, "only GET and HEAD are answered here").with("Allow", "GET, HEAD");
    }
    Page page = byPath.get(request.path());
    if (page == null) {
      return Reply.text(404, "nothing here; there is\n" + String.join("\n", byPath.keySet()));
    }
    try {
      Reply reply = Objects.requireNonNull(page.reply(request), "no reply");
      return reply.stream() == null ? reply : reply.with(told(request, reply.stream()));
    } catch (Throwable failure) {
      tell(request, failure);
      return failed();
    }
  }

  long failures() {
    return failures.get();
  }

  static Reply failed() {
    return Reply.text(500, "this page failed; the process's stderr says why");
  }

  /** An {@code IOException} is the client's: it has left. */
  private Reply.Body told(Request request, Reply.Body body) {
    return out -> {
      try {
        body.writeTo(out);
      } catch (RuntimeException | Error failure) {
        tell(request, failure);
        throw failure;
      }
    };
  }

  private void tell(Request request, Throwable failure) {
    failures.incrementAndGet();
    log.warnOnce("page " + request.path(), "page " + request.path() + " failed: " + failure);
  }
}
