package io.collectoragent.runtime.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A body whose length is not known beforehand, with the head before its first bytes. In chunks the
 * client sees whether it got all; HTTP/1.0 has only the end of the connection. For one thread.
 */
final class BodyStream extends OutputStream {

  private static final int CHUNK = 16 * 1024;
  private static final int LONGEST_FRAME = 12;

  private final byte[] head;
  private final boolean chunked;
  private final OutputStream socket;
  private final byte[] buffer = new byte[LONGEST_FRAME + CHUNK + LONGEST_FRAME];
  private int length = LONGEST_FRAME;
  private boolean begun;

  BodyStream(byte[] head, boolean chunked, OutputStream socket) {
    this.head = head;
    this.chunked = chunked;
    this.socket = socket;
  }

  boolean hasBegun() {
    return begun;
  }

  void sendHead() throws IOException {
    begun = true;
    socket.write(head);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    for (int done = 0; done < count; ) {
      int piece = Math.min(count - done, LONGEST_FRAME + CHUNK - length);
      System.arraycopy(bytes, from + done, buffer, length, piece);
      length += piece;
      done += piece;
      if (length == LONGEST_FRAME + CHUNK) {
        send();
      }
    }
  }

  /** Sends the rest, and the mark by which the client knows that it was all. */
  void finish() throws IOException {
    send();
    if (chunked) {
      socket.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    socket.flush();
  }

  private void send() throws IOException {
    if (!begun) {
      sendHead();
    }
    int size = length - LONGEST_FRAME;
    if (size == 0) {
      return;
    }
    int from = LONGEST_FRAME;
    if (chunked) {
      byte[] frame = (Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      from -= frame.length;
      System.arraycopy(frame, 0, buffer, from, frame.length);
      buffer[length++] = '\r';
      buffer[length++] = '\n';
    }
    socket.write(buffer, from, length - from);
    length = LONGEST_FRAME;
  }
}
