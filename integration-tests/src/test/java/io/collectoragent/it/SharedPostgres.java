package io.collectoragent.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one server together; ended after the last test. Not every machine can run one. */
final class SharedPostgres implements ParameterResolver, ExecutionCondition {

  private static final List<String> PROGRAMS =
      List.of("postgres-linux-x86_64.txz", "postgres-darwin-arm_64.txz");

  /** The build brings the programs of this machine, where there are any. */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    ClassLoader loader = SharedPostgres.class.getClassLoader();
    boolean there = PROGRAMS.stream().anyMatch(name -> loader.getResource(name) != null);
    return there || "true".equals(System.getenv("CI"))
        ? ConditionEvaluationResult.enabled("")
        : ConditionEvaluationResult.disabled("no programs of PostgreSQL for this machine");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmbeddedPostgres.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedPostgres.class))
        .computeIfAbsent(EmbeddedPostgres.class, key -> start());
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
