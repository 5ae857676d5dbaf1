package io.collectoragent.runtime.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a page says: a status, a content type and the body, which is either at hand or written as it
 * is sent. Immutable.
 */
public final class Reply {

  /** Writes a body of any length, on the thread that sends it. */
  public interface Body {

    /**
     * Leaves the stream open. What it throws before the first bytes are sent becomes a reply of
     * 500; after that the connection is cut, so that no client takes a part for the whole.
     */
    void writeTo(OutputStream out) throws IOException;
  }

  private final int status;
  private final String contentType;
  private final byte[] bytes;
  private final Body body;
  private final Map<String, String> headers;

  public Reply(int status, String contentType, byte[] body) {
    this(status, contentType, body.clone(), null, Collections.emptyMap());
  }

  private Reply(
      int status, String contentType, byte[] bytes, Body body, Map<String, String> headers) {
    this.status = status;
    this.contentType = contentType;
    this.bytes = bytes;
    this.body = body;
    this.headers = headers;
  }

  /** A line of plain text. */
  public static Reply text(int status, String line) {
    byte[] body = (line + '\n').getBytes(StandardCharsets.UTF_8);
    return new Reply(status, "text/plain; charset=utf-8", body, null, Collections.emptyMap());
  }

  /** A body that is written as it is sent, compressed for clients that accept it. */
  public static Reply streamed(String contentType, Body body) {
    return new Reply(200, contentType, null, body, Collections.emptyMap());
  }

  /** The same reply with one more header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Reply(status, contentType, bytes, body, more);
  }

  /** The same reply with its body written so; for one that is streamed. */
  Reply with(Body other) {
    return new Reply(status, contentType, null, other, headers);
  }

  public int status() {
    return status;
  }

  public String contentType() {
    return contentType;
  }

  /** A copy of a body that is at hand; null where it is streamed. */
  public byte[] body() {
    return bytes == null ? null : bytes.clone();
  }

  /** Those that are its own, beside what all replies have. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body itself, for sending. Not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  /** Null where the body is at hand. */
  public Body stream() {
    return body;
  }
}
