package io.collectoragent.instrumentation.methods;

import io.collectoragent.runtime.observation.CollectionRun;

/** A call that has begun. Confined to its thread. */
final class OpenCall {

  final Object[] arguments;
  final long startNanos;

  /** Null where the call is no run, or belongs to one. */
  final CollectionRun run;

  OpenCall(Object[] arguments, long startNanos, CollectionRun run) {
    this.arguments = arguments;
    this.startNanos = startNanos;
    this.run = run;
  }
}
