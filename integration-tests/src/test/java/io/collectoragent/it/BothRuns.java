package io.collectoragent.it;

import io.collectoragent.testbed.OtlpReceiver;
import io.collectoragent.testbed.ReceivedSpan;
import java.util.List;
import java.util.function.Supplier;

/**
 * What came of a program without the agent, and then with it. Immutable.
 *
 * @param spans all that there are: the agent sends what it has before the process ends
 */
record BothRuns(Outcome alone, Outcome attached, List<ReceivedSpan> spans) {

  static BothRuns of(Supplier<Program> program) {
    return of(program, () -> {});
  }

  /**
   * @param between is done before the second run
   */
  static BothRuns of(Supplier<Program> program, Runnable between) {
    Outcome alone = program.get().alone();
    between.run();
    try (OtlpReceiver receiver = OtlpReceiver.start()) {
      Outcome attached = program.get().attached(receiver);
      return new BothRuns(alone, attached, receiver.spans());
    }
  }
}
