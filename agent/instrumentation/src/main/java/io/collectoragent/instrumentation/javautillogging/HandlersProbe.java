package io.collectoragent.instrumentation.javautillogging;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LoggedErrors;

/** Counts records at WARNING and above, but for those that a bridge hands to another framework. */
final class HandlersProbe extends Probe {

  private final LoggedErrors errors;
  private volatile Bridges bridges;

  HandlersProbe(ProbeContext context) {
    this.errors = context.loggedErrors();
  }

  /**
   * @param asked whose handlers are about to be called: the logger, then those above it
   * @param logger to which the record was given
   */
  @Override
  public Object enter(Object asked, Object record, Object logger) {
    if (asked != logger) {
      return null;
    }
    LogRecords records = LogRecords.like(record);
    int level = records.level(record);
    if (level < LogRecords.WARNING || bridges(logger).below(logger)) {
      return null;
    }
    String exception = LoggedErrors.nameOf(records.thrown(record));
    if (level >= LogRecords.SEVERE) {
      errors.error(exception);
    } else {
      errors.warning(exception);
    }
    return null;
  }

  private Bridges bridges(Object logger) {
    Bridges known = bridges;
    if (known == null) {
      known = new Bridges(logger);
      bridges = known;
    }
    return known;
  }
}
