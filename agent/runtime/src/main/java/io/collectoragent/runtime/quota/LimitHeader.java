package io.collectoragent.runtime.quota;

import java.util.Locale;

/**
 * A response header that tells of a limit, recognised by the shape of its name: {@code
 * X-RateLimit-Remaining}, {@code anthropic-ratelimit-tokens-limit}, {@code
 * X-RateLimit-Limit-Minute}, {@code X-MBX-USED-WEIGHT-1M}. Immutable.
 */
final class LimitHeader {

  /** What its value says. */
  enum Kind {
    LIMIT,
    REMAINING,
    USED,
    RESET,
    /** The IETF's later drafts: all in one. */
    STATE,
    POLICY,
    /** Which of several limits of the provider the others are about. */
    RESOURCE
  }

  private static final int LONGEST = 64;

  private final String name;
  private final Kind kind;
  private final String bucket;
  private final long windowSeconds;

  private LimitHeader(String name, Kind kind, String bucket, long windowSeconds) {
    this.name = name;
    this.kind = kind;
    this.bucket = bucket;
    this.windowSeconds = windowSeconds;
  }

  /** As it is asked for: in lower case. */
  String name() {
    return name;
  }

  Kind kind() {
    return kind;
  }

  /** What is limited, where there are several: {@code requests}, {@code minute}; else empty. */
  String bucket() {
    return bucket;
  }

  /** The window that the name tells; 0 for none. */
  long windowSeconds() {
    return windowSeconds;
  }

  /** Null for a header that tells of no limit. Quick for those: it sees each header there is. */
  static LimitHeader of(String header) {
    if (header.length() > LONGEST || header.length() < "ratelimit".length()) {
      return null;
    }
    String name = header.toLowerCase(Locale.ROOT);
    switch (name) {
      case "ratelimit":
        return new LimitHeader(name, Kind.STATE, "", 0);
      case "ratelimit-policy":
        return new LimitHeader(name, Kind.POLICY, "", 0);
      case "api-key-max-limit":
        return new LimitHeader(name, Kind.LIMIT, "", 60);
      case "api-key-use-limit":
        return new LimitHeader(name, Kind.USED, "", 60);
      default:
        return ofShape(name);
    }
  }

  private static LimitHeader ofShape(String name) {
    if (name.startsWith("x-mbx-") || name.startsWith("x-sapi-")) {
      return ofCount(name);
    }
    String shape = name.replace("rate-limit", "ratelimit").replace('_', '-');
    int at = shape.indexOf("ratelimit-");
    int prefix = "ratelimit-".length();
    if (at < 0) {
      at = shape.indexOf("api-credits-");
      prefix = "api-credits-".length();
    }
    // Behind another word it is another thing: x-app-custom-ratelimit-limit is fine, xratelimit
    // not.
    if (at < 0 || (at > 0 && shape.charAt(at - 1) != '-')) {
      return null;
    }
    return ofWords(name, shape.substring(at + prefix).split("-"), shape.startsWith("api-"));
  }

  /** Of Binance: {@code x-mbx-used-weight-1m}, {@code x-mbx-order-count-10s}. */
  private static LimitHeader ofCount(String name) {
    long seconds = window(name.substring(name.lastIndexOf('-') + 1));
    boolean counts = name.contains("-used-") || name.contains("-count-");
    return counts && seconds > 0 ? new LimitHeader(name, Kind.USED, name, seconds) : null;
  }

  private static LimitHeader ofWords(String name, String[] words, boolean aMinute) {
    Kind kind = null;
    StringBuilder bucket = new StringBuilder();
    long window = aMinute ? 60 : 0;
    for (String word : words) {
      Kind found = kindOf(word);
      if (found != null && kind == null) {
        kind = found;
      } else if (!word.equals("after") && !word.equals("at")) {
        bucket.append(bucket.length() == 0 ? "" : "-").append(word);
        window = Math.max(window, window(word));
      }
    }
    return kind == null ? null : new LimitHeader(name, kind, bucket.toString(), window);
  }

  private static Kind kindOf(String word) {
    switch (word) {
      case "limit":
        return Kind.LIMIT;
      case "remaining":
      case "left":
        return Kind.REMAINING;
      case "used":
        return Kind.USED;
      case "reset":
        return Kind.RESET;
      case "policy":
        return Kind.POLICY;
      case "resource":
        return Kind.RESOURCE;
      default:
        return null;
    }
  }

  /** Seconds of {@code minute} or {@code 10s}; 0 for what is no window. */
  private static long window(String word) {
    switch (word) {
      case "second":
        return 1;
      case "minute":
        return 60;
      case "hour":
        return 3_600;
      case "day":
        return 86_400;
      case "month":
        return 31 * 86_400L;
      default:
        long millis = Durations.millis(word);
        return word.isEmpty() || Character.isDigit(word.charAt(word.length() - 1))
            ? 0
            : Math.max(0, millis / 1000);
    }
  }
}
