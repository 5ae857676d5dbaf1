package io.collectoragent.instrumentation.jbosslogmanager;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.javautillogging.LogRecords;
import io.collectoragent.instrumentation.probe.ProbeContext;
import io.collectoragent.runtime.logging.LoggedErrors;

/** Counts records at WARN and above, where their own logger publishes them. */
final class PublishProbe extends Probe {

  private static final int FATAL = 1100;

  private final LoggedErrors errors;

  PublishProbe(ProbeContext context) {
    this.errors = context.loggedErrors();
  }

  /**
   * @param name of the logger that publishes; a record has the name of the one it was given to
   */
  @Override
  public Object enter(Object self, Object record, Object name) {
    LogRecords records = LogRecords.like(record);
    int level = records.level(record);
    if (level < LogRecords.WARNING || !name.equals(records.loggerName(record))) {
      return null;
    }
    String exception = LoggedErrors.nameOf(records.thrown(record));
    if (level >= FATAL) {
      errors.fatal(exception);
    } else if (level >= LogRecords.SEVERE) {
      errors.error(exception);
    } else {
      errors.warning(exception);
    }
    return null;
  }
}
