package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.collectors.CollectorRule;
import io.collectoragent.runtime.collectors.CollectorRules;
import io.collectoragent.runtime.collectors.NamePattern;
import java.util.List;
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

  @Test
  void rulesRenameAndIgnoreThemFromTheNextRunOn() {
    Runnable lambda = () -> {};
    collectors.follow(CollectorRules.of(List.of(rule("nightly", "*NightlyTask"))));
    assertThat(collectors.ofTask(new NightlyTask()).name()).isEqualTo("nightly");
    assertThat(collectors.ofTask(lambda).name()).isEqualTo("collectors-test");
    assertThat(collectors.ofTask(new NightlyTask()).origin())
        .isEqualTo("the collectors file on class " + NightlyTask.class.getName());
    assertThat(collectors.named("TheNightlyTask", "method a.B.c"))
        .isSameAs(collectors.ofTask(new NightlyTask()));
    assertThat(collectors.named("other", "method a.B.c").origin()).isEqualTo("method a.B.c");

    collectors.follow(
        CollectorRules.of(
            List.of(new CollectorRule.Builder("collectors-test").ignored(true).build())));
    assertThat(collectors.ofTask(lambda)).isNull();
    assertThat(collectors.named("collectors-test", "method a.B.c")).isNull();

    collectors.follow(CollectorRules.NONE);
    assertThat(collectors.ofTask(lambda).name()).isEqualTo("collectors-test");
  }

  private static CollectorRule rule(String name, String task) {
    return new CollectorRule.Builder(name).task(new NamePattern(task)).build();
  }

  private static final class NightlyTask extends TimerTask {
    @Override
    public void run() {}
  }
}
