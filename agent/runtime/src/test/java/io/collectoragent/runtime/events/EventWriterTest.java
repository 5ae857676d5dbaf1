package io.collectoragent.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.collectoragent.runtime.observation.CollectionRun;
import io.collectoragent.runtime.observation.Collector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventWriterTest {

  private final List<Event> lines = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();
  private final Event first = event();
  private final Event second = event();

  /** Where the machine has no more threads; what waited comes with the next. */
  @Test
  void writesAgainWhenThereAreThreadsAgain() {
    Error noThread = new OutOfMemoryError("unable to create native thread");
    List<Error> once = new ArrayList<>(List.of(noThread));
    EventWriter writer =
        new EventWriter(
            command -> {
              if (!once.isEmpty()) {
                throw once.remove(0);
              }
              command.run();
            },
            lines::add,
            failures::add);

    assertThat(catchThrowable(() -> writer.write(first))).isSameAs(noThread);
    writer.write(second);

    assertThat(lines).containsExactly(first, second);
  }

  /** A thread's own handler may be the application's. */
  @Test
  void anEventThatCannotBeWrittenCostsItselfOnly() {
    Error failure = new NoClassDefFoundError("on purpose");
    EventWriter writer =
        new EventWriter(
            Runnable::run,
            event -> {
              if (event == first) {
                throw failure;
              }
              lines.add(event);
            },
            failures::add);

    writer.write(first);
    writer.write(second);

    assertThat(lines).containsExactly(second);
    assertThat(failures).containsExactly(failure);
  }

  private static Event event() {
    return new Event(new CollectionRun(new Collector("prices"), "c"), 0);
  }
}
