package io.collectoragent.instrumentation.start;

import io.collectoragent.instrumentation.methods.MethodsInstrumentation;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.ProbeFaults;
import io.collectoragent.instrumentation.probe.ProbeSlots;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.instrumentation.weaving.Weaving;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.config.Setting;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.health.DaemonThreads;
import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.health.HealthHandler;
import io.collectoragent.runtime.health.Pings;
import io.collectoragent.runtime.jsonlog.JsonLog;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.logging.LogContext;
import io.collectoragent.runtime.metrics.Metrics;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.ping.HttpPinger;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.recent.RecentCalls;
import io.collectoragent.runtime.resources.ProcessResources;
import io.collectoragent.runtime.rules.Rules;
import io.collectoragent.runtime.rules.RulesHolder;
import io.collectoragent.runtime.statuspage.StatusPage;
import io.collectoragent.runtime.statuspage.StatusParts;
import io.collectoragent.runtime.time.Clock;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.File;
import java.io.PrintStream;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Makes the agent's parts and joins them. For the starting thread alone. */
final class Assembly {

  private final AgentConfig config;
  private final AgentLog log;
  private final String version;
  private final Map<String, String> environment;
  private final List<String> complaints = new ArrayList<>();

  /** As it is before {@code main}. */
  private final PrintStream stdout = System.out;

  private final TracingStart tracing;
  private final Clock clock = Clock.SYSTEM;
  private final Vitals vitals = new Vitals();
  private final WeakStates states = new WeakStates();
  private final ConnectionFigures connections = new ConnectionFigures();
  private final RulesFile rulesFile;
  private final Executor healthThreads = new DaemonThreads("collector-agent-health");
  private final HealthHandler health = new HealthHandler(clock);
  private final RecentCalls recent = new RecentCalls(clock);
  private DataHandlers data;
  private Metrics metrics;
  private DatabaseChecks checks;
  private JsonLog json;

  Assembly(
      AgentConfig config,
      Map<String, String> properties,
      Map<String, String> environment,
      String version,
      AgentLog log) {
    this.config = config;
    this.environment = environment;
    this.log = log;
    this.version = version == null ? "unknown" : version;
    this.rulesFile = new RulesFile(config.value(Setting.COLLECTORS), log, vitals);
    this.tracing = new TracingStart(properties, environment, this.version, log, complaints);
  }

  /** Makes all that an observation needs, and lets the classes through that wait to be woven. */
  void beginWeaving(Weaving weaving) throws UnmodifiableClassException {
    // Before anything is woven, so that no call goes under a name that the file would have changed.
    RulesHolder held = rulesFile.read(complaints::add);
    Rules rules = held.rules();
    KnownProviders known = new KnownProviders(complaints::add);
    Providers providers = known.with(rules);
    Collector process = new Collector(tracing.service());
    data = new DataHandlers(clock, process, config.seriesLimit(), rulesFile, providers, log);
    metrics = metrics(process);
    json = JsonStart.isOn(config) ? JsonStart.log(config, tracing, stdout, log) : null;
    Observer observer =
        new Observer(
            clock,
            tracing.sampling(),
            handlers(),
            (handler, failure) -> vitals.failed(handler.getClass().getSimpleName()));
    checks = new DatabaseChecks(health, observer, clock, healthThreads, log);
    ProbeContext context = context(observer, new Endpoints(providers));
    if (!rules.methods().isEmpty() && config.instrumentationEnabled(MethodsInstrumentation.NAME)) {
      weaving.add(new MethodsInstrumentation(rules.methods(), metrics.business(), vitals, log));
    }
    if (rulesFile.isThere()) {
      follow(held, known, context);
    }
    ClassLoader own = Assembly.class.getClassLoader();
    weaving.begin(new ProbeSlots(context, new ProbeFaults(vitals, log), own), vitals, log);
  }

  /** Starts what answers, sends and cleans up, and tells the operator where to look. */
  void serve() {
    states.startExpunging();
    StatusPage status = new StatusPage(this::statusParts, clock);
    Pages pages = new Pages(metrics, health, checks, data, status, tracing.service(), clock);
    String answered = new EndpointStart(config, environment, log).open(pages.byPath());
    tracing.start();
    for (String complaint : complaints) {
      log.warn(complaint);
    }
    String where = answered + tracing.where();
    log.info("collector-agent " + version + " observes " + tracing.service() + where);
    rulesFile.watch();
  }

  private Metrics metrics(Collector process) {
    int processors = Runtime.getRuntime().availableProcessors();
    return data.shownBy(new Metrics.Builder(clock, log, vitals))
        .version(version)
        .service(process)
        .seriesLimit(config.seriesLimit())
        .slowQueryMillis(config.slowQueryMillis())
        .connections(connections)
        .spans(tracing.thread()::exported, tracing.thread()::dropped)
        .resources(new ProcessResources(new File("/"), clock, processors))
        .build();
  }

  /** In the order of who looks into an incident; called when somebody looks at the page first. */
  private StatusParts statusParts() {
    StatusParts page = new StatusParts(tracing.service(), version);
    return data.shownBy(page)
        .dependencies(health, checks)
        .calls(recent, config.value(Setting.PAGE_TRACE_URL))
        .instrumentations(
            config.instrumentations(), config::instrumentationEnabled, Libraries.missing(), vitals)
        .agent(
            log, vitals, tracing.endpoint(), tracing.thread()::exported, tracing.thread()::dropped);
  }

  private List<ObservationHandler> handlers() {
    List<ObservationHandler> handlers = new ArrayList<>();
    handlers.add(metrics.handler());
    handlers.add(health);
    handlers.add(recent);
    data.handlers(metrics.business(), handlers::add);
    tracing.handler(handlers::add);
    if (config.logEvents()) {
      handlers.add(EventStart.handler(config, json, log));
    }
    return handlers;
  }

  private ProbeContext context(Observer observer, Endpoints endpoints) {
    return new ProbeContext(
        observer,
        new LogContext(observer, tracing.service()),
        metrics.handler(),
        states,
        connections,
        checks,
        tracing.propagation(),
        endpoints,
        data.databases(),
        json);
  }

  private void follow(RulesHolder held, KnownProviders known, ProbeContext context) {
    Pings pings = new Pings(health, new HttpPinger(clock), clock, healthThreads, log);
    checks.with(pings);
    RuleFollowers rules = new RuleFollowers(held);
    data.follow(rules, known, context.collectors(), context.endpoints());
    rules.health(health, data.freshness()).pings(known, pings);
  }
}
