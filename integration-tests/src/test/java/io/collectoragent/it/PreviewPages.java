package io.collectoragent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.testbed.dashboards.preview.PreviewServer;
import io.collectoragent.testbed.dashboards.preview.ShownDashboard;
import io.collectoragent.testbed.dashboards.preview.ShownPanel;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;

/** The dashboards' preview as a browser shows it. */
final class PreviewPages {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PreviewServer preview;
  private final Browser browser;

  PreviewPages(PreviewServer preview, Browser browser) {
    this.preview = preview;
    this.browser = browser;
  }

  /** Every dashboard has all of its panels, each of them shows something, and nothing is wrong. */
  void assertAllCanBeSeen() {
    for (ShownDashboard dashboard : preview.dashboards()) {
      // A scrape that came too late leaves a panel empty for a moment.
      DemoUnderWatch.await(PATIENCE, () -> loaded(dashboard), shown -> assertWhole(dashboard));
      assertThat(browser.complaints()).as(dashboard.title()).isEmpty();
      assertThat(browser.hindrances()).as(dashboard.title()).isEmpty();
    }
  }

  private String loaded(ShownDashboard dashboard) {
    browser.go(preview.url(dashboard.uid()) + "?from=now-5m");
    return browser.driver().getTitle();
  }

  private void assertWhole(ShownDashboard dashboard) {
    assertThat(browser.driver().getTitle()).isEqualTo(dashboard.title());
    assertThat(titles(".panel h3")).isEqualTo(panels(dashboard, false));
    assertThat(titles("h2")).isEqualTo(panels(dashboard, true));
    assertThat(titles(".error")).as(dashboard.title()).isEmpty();
    assertThat(titles(".empty")).as(dashboard.title()).isEmpty();
  }

  private static List<String> panels(ShownDashboard dashboard, boolean rows) {
    return dashboard.panels().stream()
        .filter(panel -> panel.type().equals(ShownPanel.ROW) == rows)
        .map(ShownPanel::title)
        .toList();
  }

  /** All at once: to ask for each by itself takes a second for a page. */
  private List<?> titles(String selector) {
    return (List<?>)
        ((JavascriptExecutor) browser.driver())
            .executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(one => one.textContent)",
                selector);
  }
}
