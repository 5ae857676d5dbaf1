package io.collectoragent.runtime.quota;

import io.collectoragent.runtime.observation.ResponseHeaders;

/**
 * The headers by which a provider tells its limits. All names of a response are looked through for
 * the first responses, for those that refuse, and now and then; of the others only what is known is
 * asked for. Thread-safe: of two that find something at once one may be found again.
 */
final class KnownHeaders {

  private static final int FIRST = 16;
  private static final int EVERY = 64;
  private static final int HEADERS_AT_MOST = 24;
  private static final int LONGEST_VALUE = 64;
  private static final int LONGEST_LIST = 1_024;

  private volatile LimitHeader[] known = new LimitHeader[0];

  /** May lose a count where two calls end at once. */
  private int responses;

  /**
   * @param refuses whether the response says that too much was asked
   * @return null where it says nothing of a limit
   */
  SeenHeaders read(ResponseHeaders headers, boolean refuses, long now) {
    int number = responses++;
    if (number < FIRST || number % EVERY == 0 || refuses) {
      headers.forEachName(this::learn);
    }
    LimitHeader[] names = known;
    String[] values = null;
    for (int i = 0; i < names.length; i++) {
      String value = headers.value(names[i].name());
      if (value != null && value.length() <= longest(names[i])) {
        values = values == null ? new String[names.length] : values;
        values[i] = value;
      }
    }
    return values == null ? null : new SeenHeaders(now, names, values);
  }

  private void learn(String name) {
    LimitHeader header = name == null ? null : LimitHeader.of(name);
    if (header == null) {
      return;
    }
    LimitHeader[] before = known;
    for (LimitHeader one : before) {
      if (one.name().equals(header.name())) {
        return;
      }
    }
    if (before.length < HEADERS_AT_MOST) {
      LimitHeader[] more = new LimitHeader[before.length + 1];
      System.arraycopy(before, 0, more, 0, before.length);
      more[before.length] = header;
      known = more;
    }
  }

  private static int longest(LimitHeader header) {
    boolean list =
        header.kind() == LimitHeader.Kind.STATE || header.kind() == LimitHeader.Kind.POLICY;
    return list ? LONGEST_LIST : LONGEST_VALUE;
  }
}
