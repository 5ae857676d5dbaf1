package io.collectoragent.runtime.quota;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.observation.ExternalApi;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.Observation;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.providers.Provider;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.providers.QuotaRule;
import io.collectoragent.runtime.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The limits of all providers that tell of any, or of which a quota is known. Those known first
 * stay, up to a number. Thread-safe.
 */
public final class Quotas implements ObservationHandler {

  private static final int PROVIDERS_AT_MOST = 500;

  private final Clock clock;
  private final AgentLog log;
  private volatile Providers providers;
  private final ConcurrentMap<String, ProviderQuota> byProvider = new ConcurrentHashMap<>();

  public Quotas(Providers providers, Clock clock, AgentLog log) {
    this.providers = providers;
    this.clock = clock;
    this.log = log;
  }

  /** From now on these quotas hold; what was counted in a time that stays goes on. */
  public void follow(Providers next) {
    providers = next;
    byProvider.forEach((provider, quota) -> quota.follow(rules(provider)));
  }

  @Override
  public void onStop(Observation observation) {
    if (!(observation instanceof HttpCall)) {
      return;
    }
    HttpCall call = (HttpCall) observation;
    if (call.status() > 0) {
      ExternalApi api = call.endpoint().api();
      ProviderQuota quota = quota(api);
      quota.ended(call, clock.epochMillis());
      keep(api, quota);
    }
  }

  /** One for each provider of which a limit is known or was, in no order. */
  public List<QuotaFigure> read() {
    long now = clock.epochMillis();
    List<QuotaFigure> figures = new ArrayList<>();
    for (ProviderQuota quota : byProvider.values()) {
      figures.add(quota.figure(now));
    }
    return figures;
  }

  /** How a provider stands; null where no limit of it is or was known. */
  public QuotaFigure of(String provider) {
    ProviderQuota quota = byProvider.get(provider);
    return quota == null ? null : quota.figure(clock.epochMillis());
  }

  private ProviderQuota quota(ExternalApi api) {
    ProviderQuota quota = (ProviderQuota) api.meters();
    if (quota == null) {
      ProviderQuota known = byProvider.get(api.provider());
      quota = known == null ? new ProviderQuota(api.provider(), rules(api.provider())) : known;
      api.meters(quota);
    }
    return quota;
  }

  /** Once there is something to tell; another host of the provider may have been first. */
  private void keep(ExternalApi api, ProviderQuota quota) {
    if (!quota.isKnown() || byProvider.get(api.provider()) == quota) {
      return;
    }
    if (byProvider.size() >= PROVIDERS_AT_MOST) {
      log.warnOnce(
          "quotas",
          "limits of "
              + PROVIDERS_AT_MOST
              + " external APIs are followed, those of further ones are not");
      return;
    }
    ProviderQuota first = byProvider.putIfAbsent(api.provider(), quota);
    if (first != null) {
      api.meters(first);
    } else {
      // They may have changed since it was made.
      quota.follow(rules(api.provider()));
    }
  }

  private List<QuotaRule> rules(String provider) {
    Provider known = providers.named(provider);
    return known == null ? Collections.<QuotaRule>emptyList() : known.quotas();
  }
}
