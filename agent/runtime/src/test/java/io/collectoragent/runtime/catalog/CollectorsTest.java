package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimerTask;
import org.junit.jupiter.api.Test;

class CollectorsTest {

  private final Collectors collectors = new Collectors();

  @Test
  void aTaskStandsForTheCollectorOfItsOutermostClass() {
    Runnable lambda = () -> {};
    assertThat(collectors.ofTask(new NightlyTask()).name()).isEqualTo("collectors-test");
    assertThat(collectors.ofTask(lambda)).isSameAs(collectors.ofTask(new NightlyTask()));
  }

  @Test
  void tasksOfOtherClassesAreOtherCollectors() {
    assertThat(collectors.ofTask("a task").name()).isEqualTo("string");
    assertThat(collectors.ofTask("another")).isSameAs(collectors.ofTask("a task"));
    assertThat(collectors.ofTask(1)).isNotSameAs(collectors.ofTask("a task"));
  }

  private static final class NightlyTask extends TimerTask {
    @Override
    public void run() {}
  }
}
