package io.collectoragent.runtime.simulation;

/** Carries what a script throws out of a run, be it checked or not. */
final class ScriptedFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  ScriptedFailure(Exception thrown) {
    super(thrown);
  }
}
