package io.collectoragent.runtime.quota;

import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.observation.GivenHeaders;
import io.collectoragent.runtime.observation.HttpCall;
import io.collectoragent.runtime.observation.HttpTarget;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.rules.CollectorsFile;
import io.collectoragent.runtime.time.ManualClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Observes the responses that a test says came, at the times it says. */
final class QuotaFixture {

  private final ManualClock clock;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final AgentLog log =
      new AgentLog(new PrintStream(printed, true, StandardCharsets.UTF_8), LogLevel.WARN);
  private final Set<String> asked = new TreeSet<>();
  private Endpoints endpoints;
  private Quotas quotas;
  private Observer observer;

  QuotaFixture(String now) {
    clock = new ManualClock(Instant.parse(now));
    know(Providers.NONE);
  }

  /** From now on it is known, with quotas as they stand in a collectors file. */
  void know(String provider, String hosts, String... itsQuotas) {
    know(providers(provider, hosts, itsQuotas));
  }

  /** The same, as a file that changes while calls are made. */
  void change(String provider, String hosts, String... itsQuotas) {
    Providers providers = providers(provider, hosts, itsQuotas);
    quotas.follow(providers);
    endpoints.follow(providers);
  }

  private static Providers providers(String provider, String hosts, String... itsQuotas) {
    try {
      Path file = Files.createTempFile("collectors", ".yaml");
      Files.writeString(
          file,
          "providers: {%s: {hosts: [%s], quotas: [%s]}}"
              .formatted(provider, hosts, String.join(", ", itsQuotas)));
      Providers providers =
          Providers.NONE.with(
              new CollectorsFile(
                      file.toString(),
                      complaint -> {
                        throw new AssertionError(complaint);
                      })
                  .read()
                  .providers());
      Files.delete(file);
      return providers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void know(Providers providers) {
    endpoints = new Endpoints(providers);
    quotas = new Quotas(providers, clock, log);
    observer =
        new Observer(
            clock,
            low -> false,
            List.of(quotas),
            (handler, failure) -> {
              throw new AssertionError(failure);
            });
  }

  /**
   * @param headers each with a colon and a space behind its name
   */
  HttpCall answer(String host, int status, String... headers) {
    HttpTarget target = new HttpTarget("https", host, -1, "/v1", null);
    HttpCall call = observer.start(new HttpCall(endpoints.of(target), "GET", target));
    call.respond(status, new AskedHeaders(headers));
    observer.stop(call);
    return call;
  }

  void answers(int number, String host, int status) {
    for (int i = 0; i < number; i++) {
      answer(host, status);
    }
  }

  void pass(Duration time) {
    clock.advance(time);
  }

  List<QuotaFigure> all() {
    return quotas.read();
  }

  QuotaFigure figure(String provider) {
    return quotas.of(provider);
  }

  Standing standing(String provider) {
    QuotaFigure figure = figure(provider);
    return figure == null ? null : figure.standing();
  }

  /** The names that were asked for so far. */
  Set<String> asked() {
    return asked;
  }

  String log() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** Notes which of them are asked for. */
  private final class AskedHeaders extends GivenHeaders {

    AskedHeaders(String... headers) {
      super(headers);
    }

    @Override
    public String value(String name) {
      asked.add(name);
      return super.value(name);
    }
  }
}
