package io.collectoragent.runtime.observation;

/**
 * One outbound HTTP request as the collector made it, with whatever redirects and retries its
 * client does below.
 *
 * <p>Keeps the parts of the URL as the client had them; they are redacted where they leave the
 * process. Not thread-safe before it is stopped.
 */
public final class HttpCall extends Observation {

  private static final int FIRST_ERROR_STATUS = 400;

  private final Endpoint endpoint;
  private final String method;
  private final HttpTarget target;
  private int status;

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

  public HttpTarget target() {
    return target;
  }

  /** The response's status; 0 where there was no response. */
  public int status() {
    return status;
  }

  /** The response came: from 400 on it is a failure of the call, as the HTTP conventions say. */
  public void respond(int responseStatus) {
    status = responseStatus;
    if (responseStatus >= FIRST_ERROR_STATUS) {
      fail(Integer.toString(responseStatus));
    }
  }
}
