package io.collectoragent.runtime.redaction;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Writes a query with the values that are known to be harmless. Immutable, thread-safe. */
final class QueryRedactor {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VALUE = 200;
  private static final int SHORTEST_NAMELIKE_CREDENTIAL = 16;
  private static final int SHORTEST_CREDENTIAL = 24;

  /** In lower case. They say which data is asked for, never who asks. */
  static final Set<String> HARMLESS =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "page",
                  "per_page",
                  "per-page",
                  "page_size",
                  "page-size",
                  "pagesize",
                  "limit",
                  "offset",
                  "count",
                  "size",
                  "sort",
                  "sort_by",
                  "sort_order",
                  "order",
                  "order_by",
                  "order-by",
                  "format",
                  "file_type",
                  "ids",
                  "symbol",
                  "symbols",
                  "ticker",
                  "vs_currency",
                  "vs_currencies",
                  "convert",
                  "currency",
                  "interval",
                  "period",
                  "frequency",
                  "units",
                  "days",
                  "series_id",
                  "observation_start",
                  "observation_end",
                  "realtime_start",
                  "realtime_end",
                  "language",
                  "lang",
                  "locale",
                  "country",
                  "section",
                  "category",
                  "from",
                  "to",
                  "start",
                  "end",
                  "from_date",
                  "to_date",
                  "from-date",
                  "to-date",
                  "start_date",
                  "end_date",
                  "starttime",
                  "endtime",
                  "function",
                  "outputsize",
                  "module",
                  "action",
                  "include_market_cap",
                  "include_24hr_vol",
                  "include_24hr_change",
                  "sparkline",
                  "precision")));

  /** Writes the part of a query between two indexes, with a question mark before it. */
  void append(StringBuilder out, String query, int start, int end) {
    char before = '?';
    int from = start;
    while (from < end && out.length() <= UrlRedactor.LONGEST) {
      int to = from;
      while (to < end && !isSeparator(query.charAt(to))) {
        to++;
      }
      if (to > from) {
        appendPart(out.append(before), query, from, to);
        before = '&';
      }
      from = to + 1;
    }
  }

  private static boolean isSeparator(char c) {
    return c == '&' || c == ';';
  }

  private static void appendPart(StringBuilder out, String query, int from, int to) {
    int equals = query.indexOf('=', from);
    boolean pair = equals >= 0 && equals < to;
    int behindName = pair ? equals : to;
    int value = pair ? equals + 1 : to;
    boolean harmless = isHarmless(query, from, behindName);
    if (harmless && isPlain(query, value, to)) {
      out.append(query, from, to);
    } else if (pair && (harmless || isName(query, from, behindName, to))) {
      out.append(query, from, value).append(UrlRedactor.REDACTED);
    } else {
      out.append(UrlRedactor.REDACTED);
    }
  }

  private static boolean isHarmless(String query, int from, int to) {
    return to - from <= LONGEST_NAME
        && HARMLESS.contains(query.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /** A token that ends in equal signs, as in base 64, is no name: a name has a value. */
  private static boolean isName(String query, int from, int to, int end) {
    boolean name = to > from && to - from <= LONGEST_NAME && !Plain.isDigit(query.charAt(from));
    for (int i = from; name && i < to; i++) {
      char c = query.charAt(i);
      name = Plain.isLetter(c) || Plain.isDigit(c) || "_-.[]$".indexOf(c) >= 0;
    }
    boolean value = to + 1 < end && query.charAt(to + 1) != '=';
    return name && value && !Credentials.isLike(query, from, to, SHORTEST_NAMELIKE_CREDENTIAL);
  }

  /** Words and numbers, one or a list of them, none of which looks like a key. */
  private static boolean isPlain(String query, int from, int to) {
    if (to - from > LONGEST_VALUE) {
      return false;
    }
    int item = from;
    for (int i = from; i < to; i++) {
      char c = query.charAt(i);
      boolean comma = c == '%' && Plain.decoded(query, i, to) == ',';
      boolean between = comma || c == ',' || c == ':' || c == '+';
      if (between) {
        if (isCredential(query, item, i)) {
          return false;
        }
        i += comma ? 2 : 0;
        item = i + 1;
      } else if (!(Plain.isLetter(c) || Plain.isDigit(c) || c == '_' || c == '.' || c == '-')) {
        return false;
      }
    }
    return !isCredential(query, item, to);
  }

  private static boolean isCredential(String query, int from, int to) {
    return Credentials.isLike(query, from, to, SHORTEST_CREDENTIAL);
  }
}
