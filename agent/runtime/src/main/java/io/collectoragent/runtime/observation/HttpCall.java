package io.collectoragent.runtime.observation;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * One outbound HTTP request as the collector made it, with whatever redirects and retries its
 * client does below.
 *
 * <p>Keeps the parts of the URL as the client had them; they are redacted where they leave the
 * process. Not thread-safe before it is stopped.
 */
public final class HttpCall extends Observation {

  private static final int FIRST_ERROR_STATUS = 400;

  private static final AtomicIntegerFieldUpdater<HttpCall> ENDING =
      AtomicIntegerFieldUpdater.newUpdater(HttpCall.class, "ending");

  private final Endpoint endpoint;
  private final HttpTarget target;
  private String method;
  private int status;
  private boolean givenUp;
  private boolean byAnswer;
  private List<String> symbols;
  private ResponseHeaders headers;
  private volatile boolean sent;
  private volatile int ending;

  public HttpCall(Endpoint endpoint, String method, HttpTarget target) {
    super(Group.HTTP_CLIENT);
    this.endpoint = endpoint;
    this.method = method;
    this.target = target;
  }

  public Endpoint endpoint() {
    return endpoint;
  }

  public String method() {
    return method;
  }

  /** What it goes out as: some clients make a POST of a GET that turns out to have a body. */
  public void sendAs(String actualMethod) {
    method = actualMethod;
  }

  /** Notes that it is being sent, for clients whose calls may be cancelled before. */
  public void sent() {
    sent = true;
  }

  /** Whether anything was sent, as far as its client tells. */
  public boolean wasSent() {
    return sent;
  }

  /** Notes that the thread that sends it goes on, before it is sent. */
  public void endByAnswer() {
    byAnswer = true;
  }

  /** Whether its end is the answer, on whichever thread, and not that its sender has it. */
  public boolean endsByAnswer() {
    return byAnswer;
  }

  /**
   * Answers true to the first caller only, who then says how it ended: an asynchronous call may be
   * answered and cancelled on two threads at once.
   */
  public boolean claimEnd() {
    return ENDING.compareAndSet(this, 0, 1);
  }

  /** Notes that the application itself cancelled it, however its client puts that. */
  public void giveUp() {
    givenUp = true;
  }

  /** Whether how it ended says nothing of the API. */
  public boolean wasGivenUp() {
    return givenUp;
  }

  /** What it asked for, as far as its address tells: bounded names, none twice. Never null. */
  public List<String> symbols() {
    List<String> known = symbols;
    if (known == null) {
      known = endpoint.symbols(target);
      symbols = known;
    }
    return known;
  }

  /** What alone it asked for; null where that is nothing or several. */
  public String onlySymbol() {
    List<String> known = symbols();
    return known.size() == 1 ? known.get(0) : null;
  }

  public HttpTarget target() {
    return target;
  }

  /** The response's status; 0 where there was no response. */
  public int status() {
    return status;
  }

  /**
   * The headers of the response, while the handlers are told that the call ended; null before and
   * after, and where its client does not give them.
   */
  public ResponseHeaders headers() {
    return headers;
  }

  /** The same with the headers, which are let go when the handlers were told. */
  public void respond(int responseStatus, ResponseHeaders responseHeaders) {
    respond(responseStatus);
    headers = responseHeaders;
  }

  /** Finished calls may wait for their export by the thousand, but not their responses. */
  @Override
  void settle() {
    headers = null;
  }

  /** The response came: from 400 on it is a failure of the call, as the HTTP conventions say. */
  public void respond(int responseStatus) {
    status = responseStatus;
    if (responseStatus >= FIRST_ERROR_STATUS) {
      fail(Integer.toString(responseStatus));
    }
  }
}
