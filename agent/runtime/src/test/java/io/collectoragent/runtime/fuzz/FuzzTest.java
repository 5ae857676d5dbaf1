package io.collectoragent.runtime.fuzz;

import io.collectoragent.runtime.catalog.EndpointTarget;
import io.collectoragent.runtime.catalog.JdbcUrlTarget;
import io.collectoragent.runtime.config.ConfigTarget;
import io.collectoragent.runtime.endpoint.RequestTarget;
import io.collectoragent.runtime.redaction.MessageTarget;
import io.collectoragent.runtime.redaction.UrlTarget;
import io.collectoragent.runtime.resources.KernelFilesTarget;
import io.collectoragent.runtime.service.NamesTarget;
import io.collectoragent.runtime.sql.Dialect;
import io.collectoragent.runtime.sql.SqlTarget;
import io.collectoragent.runtime.sql.WrittenColumnsTarget;
import io.collectoragent.runtime.sql.WrittenSymbolsTarget;
import io.collectoragent.runtime.tracing.OtelTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every target for a moment, with the same texts each time; with {@code -Pfuzz} for its share of
 * {@code fuzz.minutes}, with new ones unless {@code fuzz.seed} says which. With {@code fuzz.times}
 * there are so many times the texts of a build, and then the machine's speed does not matter. What
 * once was found is tried first.
 */
@Tag("fuzz")
class FuzzTest {

  private static final long MINUTES = Long.getLong("fuzz.minutes", 0);
  private static final int TIMES = Integer.getInteger("fuzz.times", 1);
  private static final String SEED = System.getProperty("fuzz.seed", "42");
  private static final String ONLY = System.getProperty("fuzz.targets", "");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> nothingIsThrownAndNothingQuadratic() {
    List<FuzzTarget> targets = targets().stream().filter(FuzzTest::isWanted).toList();
    return targets.stream()
        .map(target -> DynamicTest.dynamicTest(target.name(), () -> run(target, targets.size())));
  }

  private List<FuzzTarget> targets() {
    return List.of(
        new SqlTarget(Dialect.MYSQL),
        new SqlTarget(Dialect.POSTGRESQL),
        new SqlTarget(Dialect.ANSI),
        new WrittenSymbolsTarget(Dialect.MYSQL),
        new WrittenSymbolsTarget(Dialect.POSTGRESQL),
        new WrittenSymbolsTarget(Dialect.ANSI),
        new WrittenColumnsTarget(Dialect.ANSI),
        new JdbcUrlTarget(),
        new UrlTarget(),
        new EndpointTarget(),
        new MessageTarget(),
        new RequestTarget(),
        new ConfigTarget(folder),
        new OtelTarget(),
        new NamesTarget(),
        new KernelFilesTarget(folder));
  }

  private static boolean isWanted(FuzzTarget target) {
    return ONLY.isEmpty() || List.of(ONLY.split(",")).contains(target.name());
  }

  private static void run(FuzzTarget target, int targets) {
    long seed = SEED.equals("random") ? System.nanoTime() : Long.parseLong(SEED);
    Fuzzing fuzzing = new Fuzzing(target, seed);
    Findings.of(target).forEach(fuzzing::parse);
    if (MINUTES == 0) {
      long most = (long) TIMES * target.textsInABuild();
      fuzzing.run(texts -> texts < most);
    } else {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES) / targets;
      try {
        fuzzing.growPieces();
        fuzzing.run(texts -> System.nanoTime() < end);
      } catch (Finding finding) {
        // Now, and not only when all targets have had their share of the hour.
        System.out.println(finding.getMessage());
        throw finding;
      } finally {
        System.out.println(fuzzing.summary() + ", seed " + seed);
      }
    }
  }
}
