package io.collectoragent.runtime.endpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Puts a reply on the wire as HTTP/1.1, always the last one of its connection: with its length
 * where that is known, else in chunks.
 */
final class ReplyWriter {

  private ReplyWriter() {}

  /** The request is null where none could be understood. */
  static void write(Request request, Reply reply, OutputStream socket) throws IOException {
    if (reply.stream() == null) {
      writeWhole(request, reply, socket);
    } else {
      writeStream(request, reply, socket);
    }
  }

  private static void writeWhole(Request request, Reply reply, OutputStream socket)
      throws IOException {
    OutputStream out = new BufferedOutputStream(socket);
    out.write(ReplyHead.of(reply, "Content-Length: " + reply.bytes().length));
    if (request == null || !request.wantsNoBody()) {
      out.write(reply.bytes());
    }
    out.flush();
  }

  private static void writeStream(Request request, Reply reply, OutputStream socket)
      throws IOException {
    boolean gzip = AcceptedEncodings.includeGzip(request.header("Accept-Encoding"));
    boolean chunked = request.takesChunks();
    String encoding =
        (chunked ? "Transfer-Encoding: chunked\r\n" : "")
            + (gzip ? "Content-Encoding: gzip\r\n" : "")
            + "Vary: Accept, Accept-Encoding";
    BodyStream out = new BodyStream(ReplyHead.of(reply, encoding), chunked, socket);
    if (request.wantsNoBody()) {
      out.sendHead();
      return;
    }
    try {
      if (gzip) {
        writeCompressed(reply.stream(), out);
      } else {
        reply.stream().writeTo(out);
      }
      out.finish();
    } catch (RuntimeException | Error failure) {
      if (out.hasBegun()) {
        throw new IOException("the page failed half-way", failure);
      }
      writeWhole(request, Pages.failed(), socket);
    }
  }

  private static void writeCompressed(Reply.Body body, OutputStream out) throws IOException {
    try (FastGzip gzip = new FastGzip(out)) {
      body.writeTo(gzip);
      gzip.finish();
    }
  }
}
