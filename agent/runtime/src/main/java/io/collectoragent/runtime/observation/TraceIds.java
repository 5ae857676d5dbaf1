package io.collectoragent.runtime.observation;

/**
 * Prints an observation's ids as W3C Trace Context has them.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public final class TraceIds {

  private static final char[] HEX = "0123456789abcdef".toCharArray();
  private static final int TRACE_PARENT_LENGTH = 55;

  private TraceIds() {}

  /** 32 hexadecimal digits. */
  public static String traceId(Observation observation) {
    return traceId(observation.traceIdHigh(), observation.traceIdLow());
  }

  /** The same of its two halves. */
  public static String traceId(long high, long low) {
    char[] digits = new char[32];
    hex(high, digits, 0);
    hex(low, digits, 16);
    return new String(digits);
  }

  /** 16 hexadecimal digits. */
  public static String spanId(Observation observation) {
    char[] digits = new char[16];
    hex(observation.spanId(), digits, 0);
    return new String(digits);
  }

  /** {@code 01} where the trace is exported, else {@code 00}. */
  public static String flags(Observation observation) {
    return observation.sampled() ? "01" : "00";
  }

  /** The header that tells a server which span called it. */
  public static String traceParent(Observation observation) {
    char[] header = new char[TRACE_PARENT_LENGTH];
    header[0] = '0';
    header[1] = '0';
    header[2] = '-';
    hex(observation.traceIdHigh(), header, 3);
    hex(observation.traceIdLow(), header, 19);
    header[35] = '-';
    hex(observation.spanId(), header, 36);
    header[52] = '-';
    header[53] = '0';
    header[54] = observation.sampled() ? '1' : '0';
    return new String(header);
  }

  private static void hex(long value, char[] digits, int offset) {
    for (int i = 0; i < 16; i++) {
      digits[offset + i] = HEX[(int) (value >>> (60 - 4 * i)) & 0xf];
    }
  }
}
