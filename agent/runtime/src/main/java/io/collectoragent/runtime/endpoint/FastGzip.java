package io.collectoragent.runtime.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** gzip at its fastest: the collector's CPU is dearer than a few bytes more. */
final class FastGzip extends GZIPOutputStream {

  private static final int BUFFER = 8 * 1024;

  FastGzip(OutputStream out) throws IOException {
    super(out, BUFFER);
    def.setLevel(Deflater.BEST_SPEED);
  }

  /** What is written passes the page's own buffer first, so this need not reach the client. */
  @Override
  public void flush() {
    // A flush in the middle would only compress worse.
  }

  /** Frees the native memory also where the client has left; neither writes nor closes. */
  @Override
  public void close() {
    def.end();
  }
}
