package io.collectoragent.benchmarks.servers;

import java.nio.ByteBuffer;

/**
 * Counts the spans of an export request by walking its outer fields only: decoding would take CPU
 * from what is measured beside it.
 *
 * @see <a
 *     href="https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto">
 *     trace.proto</a>
 */
final class SpanCount {

  /** Of {@code ResourceSpans} in a request, {@code ScopeSpans} in it, {@code Span} in that. */
  private static final int[] PATH = {1, 2, 2};

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED_32 = 5;

  private SpanCount() {}

  /**
   * @throws RuntimeException if it is no protobuf message
   */
  static int in(ByteBuffer request) {
    return count(request, 0);
  }

  private static int count(ByteBuffer message, int depth) {
    if (depth == PATH.length) {
      return 1;
    }
    int spans = 0;
    while (message.hasRemaining()) {
      long tag = varint(message);
      int type = (int) (tag & 7);
      if (type == LENGTH_DELIMITED) {
        ByteBuffer field = field(message);
        spans += tag >>> 3 == PATH[depth] ? count(field, depth + 1) : 0;
      } else {
        skip(message, type);
      }
    }
    return spans;
  }

  private static ByteBuffer field(ByteBuffer message) {
    int length = (int) varint(message);
    ByteBuffer field = message.slice(message.position(), length);
    message.position(message.position() + length);
    return field;
  }

  private static void skip(ByteBuffer message, int type) {
    switch (type) {
      case VARINT -> varint(message);
      case FIXED_64 -> message.position(message.position() + 8);
      case FIXED_32 -> message.position(message.position() + 4);
      default -> throw new IllegalArgumentException("wire type " + type);
    }
  }

  private static long varint(ByteBuffer message) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = message.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
