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

  @Test
  void theProbeKnowsTheApplicationsCopyOfTheLibrary() throws ReflectiveOperationException {
    ApplicationLoader application = new ApplicationLoader();
    Object widget = application.newWidget();
    assertThat(widget).isNotInstanceOf(Widget.class);
    Probe probe = source(application).probe(widget);
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
  void oneProbeServesAllCallsAndSubclasses() throws ReflectiveOperationException {
    ApplicationLoader application = new ApplicationLoader();
    LibraryProbeSource source = source(application);
    Object widget = application.newWidget();
    Probe probe = source.probe(widget);
    assertThat(source.probe(application.newWidget())).isSameAs(probe);
    assertThat(source.probe(widget.getClass())).isSameAs(probe);
    assertThat(source.probe(null)).isSameAs(probe);
  }

  @Test
  void twoApplicationsHaveTwoProbes() throws ReflectiveOperationException {
    ApplicationLoader one = new ApplicationLoader();
    ApplicationLoader other = new ApplicationLoader();
    assertThat(source(one).probe(one.newWidget()).getClass())
        .isNotSameAs(source(other).probe(other.newWidget()).getClass());
  }

  @Test
  void theProbeLivesAsLongAsItsApplication() throws Exception {
    ApplicationLoader application = new ApplicationLoader();
    Object widget = application.newWidget();
    LibraryProbeSource source = source(application);
    WeakReference<Probe> probe = new WeakReference<>(source.probe(widget));
    WeakReference<Object> garbage = new WeakReference<>(new Object());
    Garbage.collectUntil(() -> garbage.get() == null);
    assertThat(probe.get()).isNotNull().isSameAs(source.probe(widget));
  }

  @Test
  void anApplicationThatIsGoneCanBeCollectedWithItsProbe() throws Exception {
    ApplicationLoader application = new ApplicationLoader();
    LibraryProbeSource source = source(application);
    WeakReference<Probe> probe = new WeakReference<>(source.probe(application.newWidget()));
    WeakReference<ClassLoader> loader = new WeakReference<>(application);
    application = null;
    Garbage.collectUntil(() -> loader.get() == null && probe.get() == null);
    assertThat(source.probe(new Object())).isNull();
  }

  @Test
  void withoutAClassOfTheLibraryThereIsNothingToKeepAProbeBy() {
    LibraryProbeSource source = source(new ApplicationLoader());
    assertThatThrownBy(() -> source.probe("no widget")).isInstanceOf(Exception.class);
  }

  private static LibraryProbeSource source(ApplicationLoader application) {
    return new LibraryProbeSource(PROBE, AGENT, application, null);
  }
}
