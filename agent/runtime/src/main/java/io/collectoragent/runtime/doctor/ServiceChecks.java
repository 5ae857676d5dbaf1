package io.collectoragent.runtime.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Service status": what has to answer. */
final class ServiceChecks {

  /** Whether those answer that have, or shall have, an agent: 1 or 0. */
  static final String COLLECTORS = "collectors up";

  /** As the alerts call it; others are gateways too, to metrics or spans. */
  static final String GATEWAY_JOB = "crypto-api-gateway";

  /** Whether the targets of that job answer: 1 or 0. */
  static final String GATEWAYS = "gateways up";

  /** What exporters tell of a database. */
  static final List<String> EXPORTED = Arrays.asList("mysql_up", "pg_up", "redis_up");

  private static final String SECTION = "Service status";
  private static final String REDIS = "redis";
  private static final List<String> NO_DATABASES =
      Arrays.asList(REDIS, "external_api", "data_quality");

  private ServiceChecks() {}

  static List<Item> of(Facts facts) {
    return Arrays.asList(
        running(facts), gateway(facts), databases(facts), connections(facts), redis(facts));
  }

  private static Item running(Facts facts) {
    return allUp(new Question(SECTION, "collectors running", "all"), facts.of(COLLECTORS));
  }

  private static Item gateway(Facts facts) {
    Question question = new Question(SECTION, "API gateway", "all");
    List<Sample> copies = facts.of(GATEWAYS);
    return copies.isEmpty()
        ? question.unknown("only a Prometheus with job " + GATEWAY_JOB + " knows")
        : allUp(question, copies);
  }

  private static Item allUp(Question question, List<Sample> targets) {
    List<String> down = namesOfDown(targets);
    int up = targets.size() - down.size();
    String missing = down.isEmpty() ? "" : ", not " + String.join(", ", down);
    return question.answer(down.isEmpty(), up + " of " + targets.size() + missing);
  }

  private static List<String> namesOfDown(List<Sample> targets) {
    return targets.stream()
        .filter(target -> target.value() != 1)
        .map(target -> (target.target("service") + " " + target.target("instance")).trim())
        .sorted()
        .collect(Collectors.toList());
  }

  /** By an agent's own question to them, or by the exporter of the database. */
  private static Item databases(Facts facts) {
    Question question = new Question(SECTION, "databases", "answer");
    List<Dependency> known =
        facts.dependencies().stream()
            .filter(dependency -> !NO_DATABASES.contains(dependency.check()))
            .collect(Collectors.toList());
    Stream.of("mysql", "pg")
        .forEach(system -> known.addAll(exported(system, facts.of(system + "_up"))));
    return answer(question, known, "an agent's endpoint or an exporter would tell");
  }

  private static Item redis(Facts facts) {
    Question question = new Question(SECTION, "Redis", "answers");
    List<Dependency> known =
        facts.dependencies().stream()
            .filter(dependency -> dependency.check().equals(REDIS))
            .collect(Collectors.toList());
    known.addAll(exported(REDIS, facts.of("redis_up")));
    return answer(question, known, "no use of it was seen");
  }

  private static List<Dependency> exported(String system, List<Sample> ups) {
    return ups.stream()
        .map(up -> new Dependency(system, up.target("instance"), up.value() == 1, "", false))
        .collect(Collectors.toList());
  }

  private static Item answer(Question question, List<Dependency> known, String why) {
    if (known.isEmpty()) {
      return question.unknown(why);
    }
    List<Dependency> down = known.stream().filter(one -> !one.isUp()).collect(Collectors.toList());
    return question.answer(
        down.isEmpty(),
        (down.isEmpty() ? known : down)
            .stream()
                .map(one -> one.check() + " " + one.name() + " " + one.standing())
                .collect(Collectors.joining("; ")));
  }

  private static Item connections(Facts facts) {
    Question question = new Question(SECTION, "database connections", Limits.CONNECTIONS);
    Map<List<String>, Double> active = new HashMap<>();
    facts.of("db_connections_active").forEach(one -> active.put(pool(one), one.value()));
    double worst = -1;
    String where = "";
    for (Sample most : facts.of("db_connections_max")) {
      double used = active.getOrDefault(pool(most), 0.0) / most.value();
      if (most.value() > 0 && used > worst) {
        worst = used;
        where = most.label("database");
      }
    }
    return worst < 0 ? question.unknown("no pool was seen") : question.answer(worst, where);
  }

  private static List<String> pool(Sample sample) {
    List<String> pool = new ArrayList<>(sample.process());
    pool.add(sample.label("system"));
    pool.add(sample.label("database"));
    return pool;
  }
}
