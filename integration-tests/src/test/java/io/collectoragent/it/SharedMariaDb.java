package io.collectoragent.it;

import io.collectoragent.testbed.EmbeddedMariaDb;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one server together, since it takes seconds to start; ended after the last test. */
final class SharedMariaDb implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == EmbeddedMariaDb.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedMariaDb.class))
        .computeIfAbsent(EmbeddedMariaDb.class, key -> EmbeddedMariaDb.start());
  }
}
