package io.collectoragent.instrumentation.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collectoragent.bridge.Probe;
import io.collectoragent.instrumentation.sample.WidgetProbe;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import samplelibrary.Widget;

class LibraryProbeTest {

  private static final ClassLoader AGENT = LibraryProbeTest.class.getClassLoader();
  private static final String PROBE = WidgetProbe.class.getName();
  private static final String WIDGET = Widget.class.getName();

  @Test
  void theProbeKnowsTheApplicationsCopyOfTheLibrary() throws ReflectiveOperationException {
    ApplicationLoader application = new ApplicationLoader();
    Object widget = application.newWidget();
    assertThat(widget).isNotInstanceOf(Widget.class);
    Probe probe = source(application).probe();
    assertThat(probe.enter(widget, null, null)).isEqualTo("turned");
    assertThat(probe.getClass()).isNotSameAs(WidgetProbe.class);
    assertThat(probe.getClass().getName()).isEqualTo(PROBE);
    assertThatThrownBy(() -> probe.enter(new Widget(), null, null))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void theRestOfTheAgentIsTheAgents() throws ClassNotFoundException {
    ProbeLoader loader = new ProbeLoader(AGENT, new ApplicationLoader(), PROBE);
    assertThat(loader.loadClass(ProbeContext.class.getName())).isSameAs(ProbeContext.class);
    assertThat(loader.loadClass(PROBE)).isSameAs(loader.loadClass(PROBE));
    assertThatThrownBy(() -> loader.loadClass(PROBE + "Missing"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void oneProbeServesAllCalls() throws ReflectiveOperationException {
    LibraryProbeSource source = source(new ApplicationLoader());
    assertThat(source.probe()).isNotNull().isSameAs(source.probe());
  }

  @Test
  void twoApplicationsHaveTwoProbes() throws ReflectiveOperationException {
    ApplicationLoader one = new ApplicationLoader();
    ApplicationLoader other = new ApplicationLoader();
    assertThat(source(one).probe().getClass()).isNotSameAs(source(other).probe().getClass());
  }

  @Test
  void theProbeLivesAsLongAsItsApplication() throws Exception {
    ApplicationLoader application = new ApplicationLoader();
    LibraryProbeSource source = source(application);
    WeakReference<Probe> probe = new WeakReference<>(source.probe());
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    Garbage.collectUntil(() -> garbage.get() == null);
    assertThat(probe.get()).isNotNull().isSameAs(source.probe());
  }

  @Test
  void anApplicationThatIsGoneCanBeCollectedWithItsProbe() throws Exception {
    ApplicationLoader application = new ApplicationLoader();
    LibraryProbeSource source = source(application);
    WeakReference<Probe> probe = new WeakReference<>(source.probe());
    WeakReference<ClassLoader> loader = new WeakReference<>(application);
    application = null;
    Garbage.collectUntil(() -> loader.get() == null && probe.get() == null);
    assertThat(source.probe()).isNull();
  }

  @Test
  void withoutAClassOfTheLibraryThereIsNothingToKeepAProbeBy() {
    LibraryProbeSource source =
        new LibraryProbeSource(PROBE, AGENT, new ApplicationLoader(), "other.None", null);
    assertThatThrownBy(source::probe).isInstanceOf(ClassNotFoundException.class);
  }

  private static LibraryProbeSource source(ApplicationLoader application) {
    return new LibraryProbeSource(PROBE, AGENT, application, WIDGET, null);
  }
}
