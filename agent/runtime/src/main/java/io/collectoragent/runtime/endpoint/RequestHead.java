package io.collectoragent.runtime.endpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The head of one request as far as it has come. A body is never waited for. For one thread. */
final class RequestHead {

  private static final int BYTES_AT_FIRST = 512;
  private static final int BYTES_AT_MOST = 8 * 1024;

  private byte[] bytes = new byte[BYTES_AT_FIRST];
  private int length;
  private int end = -1;

  boolean isComplete() {
    return end >= 0;
  }

  /** The head without the empty line that ends it; for one that is complete. */
  String text() {
    return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads once.
   *
   * @throws EOFException if the client left before the end, as a probe of the port does
   */
  void readFrom(InputStream in) throws IOException, Refused {
    makeRoom();
    int read = in.read(bytes, length, bytes.length - length);
    if (read < 0) {
      throw new EOFException();
    }
    int scanned = length;
    length += read;
    refuseWhatIsNoRequest();
    end = emptyLine(Math.max(0, scanned - 2));
  }

  private void makeRoom() throws Refused {
    if (length == BYTES_AT_MOST) {
      throw new Refused(431, "request head larger than " + BYTES_AT_MOST + " bytes");
    }
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, BYTES_AT_MOST);
    }
  }

  /** A TLS hello, say, would never come to an empty line. */
  private void refuseWhatIsNoRequest() throws Refused {
    int first = 0;
    while (first < length && (bytes[first] == '\r' || bytes[first] == '\n')) {
      first++;
    }
    if (first < length && (bytes[first] <= ' ' || bytes[first] == 0x7f)) {
      throw new Refused(400, "only HTTP/1 is understood here");
    }
  }

  /** Where the line feed before the empty line is, or -1. */
  private int emptyLine(int from) {
    for (int i = from; i < length - 1; i++) {
      if (bytes[i] == '\n'
          && (bytes[i + 1] == '\n'
              || (bytes[i + 1] == '\r' && i + 2 < length && bytes[i + 2] == '\n'))) {
        return i;
      }
    }
    return -1;
  }
}
