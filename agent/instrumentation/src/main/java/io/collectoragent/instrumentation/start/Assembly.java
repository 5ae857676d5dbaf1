package io.collectoragent.instrumentation.start;

import io.collectoragent.instrumentation.methods.MethodsInstrumentation;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.instrumentation.probe.ProbeFaults;
import io.collectoragent.instrumentation.probe.ProbeSlots;
import io.collectoragent.instrumentation.probe.WeakStates;
import io.collectoragent.instrumentation.weaving.Weaving;
import io.collectoragent.runtime.catalog.Databases;
import io.collectoragent.runtime.catalog.Endpoints;
import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.config.Setting;
import io.collectoragent.runtime.connections.ConnectionFigures;
import io.collectoragent.runtime.endpoint.Page;
import io.collectoragent.runtime.findings.Findings;
import io.collectoragent.runtime.findings.FindingsPage;
import io.collectoragent.runtime.health.DaemonThreads;
import io.collectoragent.runtime.health.DataFreshness;
import io.collectoragent.runtime.health.DatabaseChecks;
import io.collectoragent.runtime.health.HealthHandler;
import io.collectoragent.runtime.health.Pings;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.logging.LogContext;
import io.collectoragent.runtime.metrics.Metrics;
import io.collectoragent.runtime.objectives.ResponseTimes;
import io.collectoragent.runtime.observation.Collector;
import io.collectoragent.runtime.observation.ObservationHandler;
import io.collectoragent.runtime.observation.Observer;
import io.collectoragent.runtime.observation.Sampling;
import io.collectoragent.runtime.ping.HttpPinger;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.quality.DataQuality;
import io.collectoragent.runtime.quota.Quotas;
import io.collectoragent.runtime.resources.ProcessResources;
import io.collectoragent.runtime.rules.Rules;
import io.collectoragent.runtime.rules.RulesHolder;
import io.collectoragent.runtime.service.ServiceName;
import io.collectoragent.runtime.stored.RowChecks;
import io.collectoragent.runtime.stored.RowMetrics;
import io.collectoragent.runtime.tables.RowTime;
import io.collectoragent.runtime.tables.TableRules;
import io.collectoragent.runtime.time.Clock;
import io.collectoragent.runtime.tracing.OtelSettings;
import io.collectoragent.runtime.tracing.OtlpExport;
import io.collectoragent.runtime.tracing.Propagation;
import io.collectoragent.runtime.tracing.SpanExportThread;
import io.collectoragent.runtime.tracing.TraceSampling;
import io.collectoragent.runtime.tracing.TracingHandler;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.File;
import java.lang.instrument.UnmodifiableClassException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** Makes the agent's parts and joins them. For the starting thread alone. */
final class Assembly {

  private final AgentConfig config;
  private final AgentLog log;
  private final String version;
  private final Map<String, String> environment;
  private final OtelSettings settings;
  private final List<String> complaints = new ArrayList<>();
  private final String service;
  private final OtlpExport export;
  private final Clock clock = Clock.SYSTEM;
  private final Vitals vitals = new Vitals();
  private final WeakStates states = new WeakStates();
  private final ConnectionFigures connections = new ConnectionFigures();
  private final RulesFile rulesFile;
  private final Executor healthThreads = new DaemonThreads("collector-agent-health");
  private Metrics metrics;
  private HealthHandler health;
  private DataQuality quality;
  private DatabaseChecks checks;
  private final Findings findings = new Findings();
  private volatile Providers providers;
  private Databases databases = new Databases();
  private RowChecks rowChecks;
  private RowMetrics rowMetrics;
  private Quotas quotas;
  private ResponseTimes responseTimes;
  private SpanExportThread exporting;

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
    this.settings = new OtelSettings(properties, environment, complaints);
    Map<String, String> resource = settings.pairs("otel.resource.attributes");
    this.service =
        ServiceName.of(
            settings.text("otel.service.name"),
            resource,
            properties.get("sun.java.command"),
            properties.get("java.class.path"));
    this.export = new OtlpExport(settings, resource, service, this.version, log);
  }

  /** Makes all that an observation needs, and lets the classes through that wait to be woven. */
  void beginWeaving(Weaving weaving) throws UnmodifiableClassException {
    // Before anything is woven, so that no call goes under a name that the file would have changed.
    RulesHolder held = rulesFile.read(complaints::add);
    Rules rules = held.rules();
    KnownProviders known = new KnownProviders(complaints::add);
    providers = known.with(rules);
    quotas = new Quotas(providers, clock, log);
    exporting = SpanExportThread.of(settings, export::sender);
    Collector process = new Collector(service);
    RowTime times = rulesFile.isThere() ? new RowTime(ZoneId.systemDefault()) : null;
    rowChecks = rulesFile.isThere() ? new RowChecks(times, process, config.seriesLimit()) : null;
    quality = new DataQuality(clock, process, config.seriesLimit(), times);
    responseTimes = new ResponseTimes(clock, log);
    metrics =
        new Metrics.Builder(clock, log, vitals)
            .version(version)
            .service(process)
            .quality(quality)
            .checks(rowChecks)
            .seriesLimit(config.seriesLimit())
            .slowQueryMillis(config.slowQueryMillis())
            .connections(connections)
            .quotas(quotas)
            .responseTimes(responseTimes)
            .spans(exporting::exported, exporting::dropped)
            .resources(
                new ProcessResources(
                    new File("/"), clock, Runtime.getRuntime().availableProcessors()))
            .build();
    health = new HealthHandler(clock);
    List<ObservationHandler> handlers = handlers();
    if (rulesFile.isThere()) {
      rowMetrics = new RowMetrics(metrics.business());
      handlers.add(rowChecks);
      handlers.add(rowMetrics);
      databases = new Databases(new TableRules(Collections.emptyList()));
    }
    Observer observer =
        new Observer(clock, sampling(), handlers, (handler, failure) -> handlerFailed(handler));
    checks = new DatabaseChecks(health, observer, clock, healthThreads, log);
    ProbeContext context =
        new ProbeContext(
            observer,
            new LogContext(observer, service),
            metrics.handler(),
            states,
            connections,
            checks,
            Propagation.of(settings),
            new Endpoints(providers),
            databases);
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
    String answered = new EndpointStart(config, environment, log).open(pages());
    if (export.enabled()) {
      exporting.start();
      flushAtExit();
    }
    for (String complaint : complaints) {
      log.warn(complaint);
    }
    log.info(
        "collector-agent "
            + version
            + " observes "
            + service
            + answered
            + (export.enabled() ? ", spans to " + export.printableEndpoint() : ""));
    rulesFile.watch();
  }

  private void follow(RulesHolder rules, KnownProviders known, ProbeContext context) {
    Pings pings = new Pings(health, new HttpPinger(clock), clock, healthThreads, log);
    checks.with(pings);
    new RuleFollowers(rules)
        .collectors(context.collectors(), quality, responseTimes)
        .providers(known, quotas, context.endpoints(), now -> providers = now)
        .tables(databases, quality, rowChecks, rowMetrics)
        .health(health, new DataFreshness(quality, clock))
        .pings(known, pings);
  }

  private Map<String, Page> pages() {
    FindingsPage found =
        new FindingsPage(service, findings, quality, () -> providers, databases::rules);
    return new Pages(metrics, health, checks, quality, quotas, found, clock).byPath();
  }

  private void flushAtExit() {
    try {
      Runtime.getRuntime().addShutdownHook(new FlushThread(exporting::finish));
    } catch (IllegalStateException endingAlready) {
      // The program was shorter than our start, and need not wait for it.
    }
  }

  private List<ObservationHandler> handlers() {
    List<ObservationHandler> handlers = new ArrayList<>();
    handlers.add(metrics.handler());
    handlers.add(health);
    handlers.add(quality);
    handlers.add(quotas);
    handlers.add(findings);
    if (rulesFile.isThere()) {
      handlers.add(responseTimes);
    }
    if (export.enabled()) {
      handlers.add(new TracingHandler(exporting));
    }
    return handlers;
  }

  private Sampling sampling() {
    return export.enabled() ? TraceSampling.of(settings) : traceIdLow -> false;
  }

  private void handlerFailed(ObservationHandler handler) {
    vitals.failed(handler.getClass().getSimpleName());
  }
}
