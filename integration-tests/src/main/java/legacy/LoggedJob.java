package legacy;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One run that logs at all levels, with a context of its own, before and in the middle of a call.
 */
final class LoggedJob implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedJob.class);
  private static final Logger BEHIND = LoggerFactory.getLogger("legacy.async");

  private final String api;
  private final Logging logging;
  private final CountDownLatch done;

  LoggedJob(String api, Logging logging, CountDownLatch done) {
    this.api = api;
    this.logging = logging;
    this.done = done;
  }

  @Override
  public void run() {
    MDC.put("own", "job");
    say("in run");
    showContext("in run");
    call();
    LOG.debug("too quiet");
    LOG.warn("careful");
    BEHIND.warn("careful");
    LOG.error("broken", new IllegalArgumentException("on purpose"));
    ownKeysWin();
    saveAndPutBack();
    logging.inRun();
    MDC.remove("own");
    showContext("end of run");
    done.countDown();
  }

  static void say(String where) {
    LOG.info(where);
    BEHIND.info(where);
  }

  /** What the application itself can see of the context. */
  static void showContext(String where) {
    Map<String, String> copy = MDC.getCopyOfContextMap();
    System.out.println(where + ": copy " + (copy == null ? "none" : new TreeMap<>(copy)));
    System.out.println(
        where
            + ": get trace="
            + MDC.get("trace_id")
            + " span="
            + MDC.get("span_id")
            + " run="
            + MDC.get("correlation_id")
            + " own="
            + MDC.get("own"));
  }

  private void call() {
    HttpRequestInterceptor talkative = (request, context) -> say("in call");
    try (CloseableHttpClient client = HttpClients.custom().addInterceptorFirst(talkative).build()) {
      client.execute(new HttpGet(api + "/get"), ApacheCalls::answer);
    } catch (IOException e) {
      LOG.error("not called", e);
    }
  }

  private static void ownKeysWin() {
    MDC.put("collector", "mine");
    LOG.info("own key");
    MDC.remove("collector");
  }

  private static void saveAndPutBack() {
    Map<String, String> saved = MDC.getCopyOfContextMap();
    MDC.put("own", "another");
    MDC.put("trace_id", "mine");
    MDC.setContextMap(saved);
    showContext("put back");
  }
}
