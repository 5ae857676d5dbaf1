package io.collectoragent.runtime.rules;

import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.health.HealthRules;
import io.collectoragent.runtime.methods.MethodRule;
import io.collectoragent.runtime.objectives.Objectives;
import io.collectoragent.runtime.providers.Provider;
import io.collectoragent.runtime.tables.TableRule;
import io.collectoragent.runtime.tables.TableRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the collectors file says, by section, as far as it is right. Immutable, thread-safe. */
public final class Rules {

  /** Of no file, or of one that says nothing. */
  public static final Rules NONE = new Rules(new Builder());

  private final CollectorRules collectors;
  private final List<Provider> providers;
  private final TableRules tables;
  private final List<MethodRule> methods;
  private final Objectives objectives;
  private final HealthRules health;
  private final Map<String, String> texts;

  private Rules(Builder builder) {
    this.collectors = builder.collectors;
    this.objectives = builder.objectives;
    this.health = builder.health;
    this.texts = new HashMap<>(builder.texts);
    this.providers = Collections.unmodifiableList(new ArrayList<>(builder.providers));
    this.tables = new TableRules(builder.tables);
    this.methods = Collections.unmodifiableList(new ArrayList<>(builder.methods));
  }

  /** What collectors are called, and what is expected of them. */
  public CollectorRules collectors() {
    return collectors;
  }

  /** The external APIs that it adds or changes. */
  public List<Provider> providers() {
    return providers;
  }

  /** What is wanted of rows. */
  public TableRules tables() {
    return tables;
  }

  /** The methods whose calls are runs, or are counted. */
  public List<MethodRule> methods() {
    return methods;
  }

  /** How fresh, fast and frequent things are to be. */
  public Objectives objectives() {
    return objectives;
  }

  /** What health hangs on. */
  public HealthRules health() {
    return health;
  }

  /** Whether that section is written as it is in the other. */
  boolean saysSame(Rules other, String section) {
    return Objects.equals(texts.get(section), other.texts.get(section));
  }

  /** Takes what the readers of the sections found; a section that is absent is empty. */
  static final class Builder {
    private final List<Provider> providers = new ArrayList<>();
    private final List<MethodRule> methods = new ArrayList<>();
    private final List<TableRule> tables = new ArrayList<>();
    private MetricRules metrics;
    private CollectorRules collectors = CollectorRules.NONE;
    private Objectives objectives = Objectives.NONE;
    private HealthRules health = HealthRules.NONE;

    private final Map<String, String> texts = new HashMap<>();

    void text(String section, String written) {
      texts.put(section, written);
    }

    void health(HealthRules read) {
      health = read;
    }

    void objectives(Objectives read) {
      objectives = read;
    }

    /** Reads the metrics of all sections, since those of one name have to agree. */
    MetricRules metrics() {
      if (metrics == null) {
        metrics = new MetricRules(new MetricNames());
      }
      return metrics;
    }

    void collectors(CollectorRules read) {
      collectors = read;
    }

    void providers(List<Provider> read) {
      providers.addAll(read);
    }

    void tables(List<TableRule> read) {
      tables.addAll(read);
    }

    void methods(List<MethodRule> read) {
      methods.addAll(read);
    }

    Rules build() {
      return new Rules(this);
    }
  }
}
