package io.collectoragent.runtime.commands;

import io.collectoragent.runtime.methods.MethodRule;
import io.collectoragent.runtime.providers.Provider;
import io.collectoragent.runtime.providers.Providers;
import io.collectoragent.runtime.providers.QuotaRule;
import io.collectoragent.runtime.providers.ShippedProviders;
import io.collectoragent.runtime.rules.CollectorsFile;
import io.collectoragent.runtime.rules.Rules;
import io.collectoragent.runtime.tables.ColumnCheck;
import io.collectoragent.runtime.tables.TableRule;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a collectors file as the agent would, and says what it would make of it. */
final class Check {

  private final PrintStream out;
  private final PrintStream err;

  Check(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The exit code. */
  int run(String path) {
    if (!new File(path).canRead()) {
      err.println("check: " + path + " cannot be read");
      return Commands.FAILED;
    }
    List<String> complaints = new ArrayList<>();
    Rules rules = new CollectorsFile(path, complaints::add).read();
    new CheckedExpectations(out).tell(rules);
    rules.providers().forEach(this::tell);
    rules.tables().all().forEach(this::tell);
    rules.methods().forEach(this::tell);
    complaints.forEach(err::println);
    out.println(complaints.isEmpty() ? "ok" : complaints.size() + " left out, the others hold");
    return complaints.isEmpty() ? 0 : 1;
  }

  private void tell(Provider provider) {
    boolean known = shipped().named(provider.name()) != null;
    out.println("provider " + provider.name() + (known ? ", added to the catalogue's" : ""));
    provider.hosts().forEach(host -> out.println("  host " + host));
    provider.endpoints().forEach(template -> out.println("  endpoint " + template));
    provider
        .symbols()
        .forEach(
            (name, between) -> out.println("  symbols in " + name + ", between them " + between));
    provider.quotas().forEach(quota -> out.println("  quota " + words(quota)));
    provider.secrets().forEach(secret -> out.println("  masked " + secret));
  }

  private void tell(TableRule table) {
    out.println("table " + table.table());
    if (table.symbol() != null) {
      out.println("  symbol in " + table.symbol());
    }
    if (table.timestamp() != TableRule.NONE) {
      out.println("  time in " + table.column(table.timestamp()));
    }
    for (ColumnCheck check : table.checks()) {
      out.println("  check of " + table.column(check.column()) + ": " + check.kind().label());
    }
    table.metrics().forEach(metric -> out.println("  " + metric));
  }

  private void tell(MethodRule rule) {
    out.println("method " + rule.method());
    if (rule.collector() != null) {
      out.println("  each call is a run of " + rule.collector());
    }
    if (rule.symbol() != null) {
      out.println("  symbol from " + rule.symbol());
    }
    rule.metrics().forEach(metric -> out.println("  " + metric));
  }

  private static String words(QuotaRule quota) {
    return quota.limit()
        + " in "
        + quota.seconds()
        + " s"
        + (quota.host() == null ? "" : " at " + quota.host())
        + (quota.usedHeader() == null ? "" : ", of which " + quota.usedHeader() + " were used");
  }

  private static Providers shipped() {
    try {
      return ShippedProviders.read();
    } catch (IOException unreadable) {
      return Providers.NONE;
    }
  }
}
