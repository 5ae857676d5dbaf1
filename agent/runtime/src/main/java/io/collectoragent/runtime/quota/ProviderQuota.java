package io.collectoragent.runtime.quota;

import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.ResponseHeaders;
import io.collectoragent.runtime.providers.QuotaRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What is known of one provider's limits. Told on the application's threads, without a lock; asked
 * on others, which do the reading. Thread-safe.
 */
final class ProviderQuota {

  private static final int FORBIDDEN = 403;
  private static final int TEAPOT = 418;
  private static final int TOO_MANY_REQUESTS = 429;

  private static final String RETRY_AFTER = "retry-after";
  private static final int RESOURCES_AT_MOST = 8;

  private final String provider;
  private volatile List<QuotaRule> rules;
  private volatile List<CountedWindow> windows = Collections.emptyList();
  private final KnownHeaders headers = new KnownHeaders();
  private final ConcurrentMap<String, SeenHeaders> seenByResource = new ConcurrentHashMap<>();
  private final LongAdder refused = new LongAdder();
  private volatile Refusal refusal;

  ProviderQuota(String provider, List<QuotaRule> rules) {
    this.provider = provider;
    follow(rules);
  }

  /** From now on these hold; what was counted in a time that stays goes on. */
  final void follow(List<QuotaRule> next) {
    List<CountedWindow> before = windows;
    List<CountedWindow> after = new ArrayList<>();
    for (QuotaRule rule : next) {
      if (rule.usedHeader() == null) {
        after.add(window(rule, before));
      }
    }
    rules = next;
    windows = after;
  }

  private static CountedWindow window(QuotaRule rule, List<CountedWindow> before) {
    for (CountedWindow known : before) {
      CountedWindow same = known.with(rule);
      if (same != null) {
        return same;
      }
    }
    return new CountedWindow(rule);
  }

  /** A response came. */
  void ended(HttpCall call, long now) {
    List<CountedWindow> counted = windows;
    for (int i = 0; i < counted.size(); i++) {
      if (counted.get(i).counts(call.endpoint().api().host())) {
        counted.get(i).count(now);
      }
    }
    int status = call.status();
    boolean refuses = status == TOO_MANY_REQUESTS || status == TEAPOT;
    ResponseHeaders response = call.headers();
    if (response != null) {
      SeenHeaders seen = headers.read(response, refuses || status == FORBIDDEN, now);
      if (seen != null) {
        seenByResource.put(resource(seen), seen);
        refuses |= status == FORBIDDEN && saysNoneLeft(seen);
      }
    }
    if (refuses) {
      refused.increment();
      refusal = new Refusal(now, response == null ? null : response.value(RETRY_AFTER));
    } else if (refusal != null) {
      refusal = null;
    }
  }

  /** Whether there is anything to tell. */
  boolean isKnown() {
    return !windows.isEmpty() || !seenByResource.isEmpty() || refusal != null;
  }

  QuotaFigure figure(long now) {
    Refusal last = refusal;
    long until = last == null ? Moments.UNKNOWN : last.until();
    // What the API says of when to come again is the last word.
    boolean over = until != Moments.UNKNOWN && now >= until;
    Standing seen = seen(now, over ? last.millis() : Long.MIN_VALUE);
    Standing counted = counted(now, last == null || over ? 0 : last.millis());
    Standing standing = seen == null ? counted : seen;
    if (until != Moments.UNKNOWN && !over) {
      standing = new Standing(standing == null ? -1 : standing.limit(), 0, until);
    }
    return new QuotaFigure(provider, standing, refused.sum());
  }

  private Standing seen(long now, long onlyAfter) {
    Standing tightest = null;
    SeenLimits limits = new SeenLimits(rules);
    for (SeenHeaders seen : seenByResource.values()) {
      if (seen.millis > onlyAfter) {
        for (Standing one : limits.of(seen)) {
          tightest = one.holdsAt(now) && one.isTighterThan(tightest) ? one : tightest;
        }
      }
    }
    return tightest;
  }

  private Standing counted(long now, long exhaustedMillis) {
    Standing tightest = null;
    for (CountedWindow window : windows) {
      Standing one = window.standing(now, exhaustedMillis);
      tightest = one != null && one.isTighterThan(tightest) ? one : tightest;
    }
    return tightest;
  }

  /** Of which of the provider's limits the headers speak; few, for they are kept. */
  private String resource(SeenHeaders seen) {
    for (int i = 0; i < seen.headers.length; i++) {
      String value = seen.values[i];
      if (value != null && seen.headers[i].kind() == LimitHeader.Kind.RESOURCE) {
        boolean room = seenByResource.size() < RESOURCES_AT_MOST;
        return room || seenByResource.containsKey(value) ? value : "";
      }
    }
    return "";
  }

  private static boolean saysNoneLeft(SeenHeaders seen) {
    for (int i = 0; i < seen.headers.length; i++) {
      if (seen.headers[i].kind() == LimitHeader.Kind.REMAINING
          && Figures.count(seen.values[i]) == 0) {
        return true;
      }
    }
    return false;
  }
}
