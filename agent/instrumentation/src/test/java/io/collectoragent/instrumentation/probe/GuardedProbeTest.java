package io.collectoragent.instrumentation.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.bridge.Probe;
import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import io.collectoragent.runtime.vitals.Vitals;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardedProbeTest {

  private final Vitals vitals = new Vitals();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ScriptedProbe probe = new ScriptedProbe();
  private final GuardedProbe guarded = guarded(() -> probe);

  @Test
  void passesOnWhatTheProbeSays() {
    assertThat(guarded.enter("self", "argument", null)).isEqualTo("token");
    guarded.exit("token", "self", null, null);
    assertThat(guarded.replace("self", "value")).isEqualTo("another");
    assertThat(probe.exits).isEqualTo(1);
    assertThat(vitals.failures()).isEmpty();
  }

  @Test
  void whatTheProbeThrowsIsCountedAndNotSeen() {
    probe.thrown = new IllegalStateException("the probe's own fault");
    assertThat(guarded.enter("self", null, null)).isNull();
    guarded.exit(null, "self", null, null);
    assertThat(guarded.replace("self", "value")).isEqualTo("value");
    assertThat(vitals.failures()).isEqualTo(Map.of("library", 3L));
    assertThat(printed.size()).isZero();
  }

  @Test
  void aProbeThatDoesNotFitIsSwitchedOffAtOnce() {
    probe.thrown = new NoSuchMethodError("of another version");
    guarded.enter("self", null, null);
    assertIsOff("instrumentation library does not fit");
    assertThat(vitals.leftOff())
        .containsExactly(
            Map.entry(
                "library",
                "does not fit this version of the library (java.lang.NoSuchMethodError)"));
  }

  @Test
  void aProbeThatCannotBeMadeIsSwitchedOffAtOnce() {
    int[] asked = new int[1];
    GuardedProbe missing =
        guarded(
            () -> {
              asked[0]++;
              throw new ClassNotFoundException("samplelibrary.Widget");
            });
    missing.enter("self", null, null);
    missing.enter("self", null, null);
    assertThat(asked[0]).isEqualTo(1);
  }

  @Test
  void aProbeThatKeepsFailingIsSwitchedOffInTheEnd() {
    for (int i = 0; i < 20; i++) {
      probe.thrown = new IllegalStateException();
      guarded.enter("self", null, null);
      probe.thrown = null;
      guarded.exit(null, "self", null, null);
    }
    assertIsOff("instrumentation library keeps failing");
  }

  @Test
  void aProbeThatEntersAndNeverLeavesIsSwitchedOffInTheEnd() {
    for (int i = 0; i < 20; i++) {
      probe.thrown = null;
      Object token = guarded.enter("self", null, null);
      probe.thrown = new IllegalStateException();
      guarded.exit(token, "self", null, null);
    }
    assertIsOff("instrumentation library keeps failing");
  }

  @Test
  void anEntryThatWorksEndsTheRow() {
    for (int i = 0; i < 40; i++) {
      probe.thrown = new IllegalStateException();
      guarded.enter("self", null, null);
      probe.thrown = null;
      assertThat(guarded.enter("self", null, null)).isEqualTo("token");
    }
  }

  @Test
  void aStackThatIsUsedUpSwitchesNothingOff() {
    probe.thrown = new StackOverflowError();
    for (int i = 0; i < 40; i++) {
      guarded.enter("self", null, null);
    }
    probe.thrown = null;
    assertThat(guarded.enter("self", null, null)).isEqualTo("token");
    assertThat(printed.size()).isZero();
  }

  @Test
  void failuresThatAreNotInARowSwitchNothingOff() {
    for (int i = 0; i < 40; i++) {
      probe.thrown = new IllegalStateException();
      guarded.enter("self", null, null);
      probe.thrown = null;
      guarded.exit(guarded.enter("self", null, null), "self", null, null);
    }
    assertThat(guarded.enter("self", null, null)).isEqualTo("token");
  }

  @Test
  void aReplacementThatWorksEndsTheRow() {
    for (int i = 0; i < 40; i++) {
      probe.thrown = new IllegalStateException();
      guarded.replace("self", "value");
      probe.thrown = null;
      assertThat(guarded.replace("self", "value")).isEqualTo("another");
    }
  }

  @Test
  void whatWasEnteredIsLeftThoughTheProbeIsOff() {
    Object token = guarded.enter("self", null, null);
    probe.thrown = new NoClassDefFoundError();
    guarded.enter("self", null, null);
    probe.thrown = null;
    guarded.exit(token, "self", null, null);
    assertThat(probe.exits).isEqualTo(1);
    guarded.exit(null, "self", null, null);
    assertThat(probe.exits).isEqualTo(1);
  }

  @Test
  void withoutAProbeNothingHappens() {
    GuardedProbe none = guarded(() -> null);
    assertThat(none.enter("self", null, null)).isNull();
    none.exit(null, "self", null, null);
    assertThat(none.replace("self", "value")).isEqualTo("value");
    assertThat(vitals.failures()).isEmpty();
  }

  private void assertIsOff(String line) {
    probe.thrown = null;
    int before = probe.enters;
    assertThat(guarded.enter("self", null, null)).isNull();
    assertThat(guarded.replace("self", "value")).isEqualTo("value");
    assertThat(probe.enters).isEqualTo(before);
    assertThat(printed.toString(StandardCharsets.UTF_8)).containsOnlyOnce(line);
  }

  private GuardedProbe guarded(ProbeSource source) {
    AgentLog log = new AgentLog(new PrintStream(printed, true), LogLevel.WARN);
    return new GuardedProbe(source, "library", new ProbeFaults(vitals, log));
  }

  private static final class ScriptedProbe extends Probe {
    private Throwable thrown;
    private int enters;
    private int exits;

    @Override
    public Object enter(Object self, Object argument, Object detail) {
      enters++;
      throwIfTold();
      return "token";
    }

    @Override
    public void exit(Object token, Object self, Object result, Throwable failure) {
      exits++;
      throwIfTold();
    }

    @Override
    public Object replace(Object self, Object value) {
      throwIfTold();
      return "another";
    }

    private void throwIfTold() {
      if (thrown instanceof Error) {
        throw (Error) thrown;
      }
      if (thrown != null) {
        throw (RuntimeException) thrown;
      }
    }
  }
}
