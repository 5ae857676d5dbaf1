package io.collectoragent.runtime.endpoint;

import java.nio.charset.StandardCharsets;

/** What a page says: a status, a content type and the body. Immutable. */
public final class Reply {

  private final int status;
  private final String contentType;
  private final byte[] body;
  private final boolean compressible;

  public Reply(int status, String contentType, byte[] body) {
    this(status, contentType, body.clone(), false);
  }

  private Reply(int status, String contentType, byte[] body, boolean compressible) {
    this.status = status;
    this.contentType = contentType;
    this.body = body;
    this.compressible = compressible;
  }

  /** A line of plain text. */
  public static Reply text(int status, String line) {
    byte[] body = (line + '\n').getBytes(StandardCharsets.UTF_8);
    return new Reply(status, "text/plain; charset=utf-8", body, false);
  }

  /** The same reply, compressed on its way to clients that accept it. */
  public Reply worthCompressing() {
    return new Reply(status, contentType, body, true);
  }

  public int status() {
    return status;
  }

  public String contentType() {
    return contentType;
  }

  /** A copy of the body, before any compression. */
  public byte[] body() {
    return body.clone();
  }

  boolean isWorthCompressing() {
    return compressible;
  }

  /** The body itself, for sending: a scrape may be megabytes. Not to be changed. */
  byte[] bytes() {
    return body;
  }
}
