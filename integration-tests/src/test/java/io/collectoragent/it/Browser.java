package io.collectoragent.it;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium without a window. What Selenium offers is there by {@link #driver}; here is what
 * tests of pages ask of it beyond that. For one thread.
 */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the test where there is none; in CI there has to be. */
  static Browser open() {
    return open(options());
  }

  /** One that runs no script of any page. */
  static Browser withoutScripts() {
    ChromeOptions options = options();
    int blocked = 2;
    options.setExperimentalOption(
        "prefs", Map.of("profile.managed_default_content_settings.javascript", blocked));
    return open(options);
  }

  private static Browser open(ChromeOptions options) {
    MachineTool.assumeInstalled("chromium", "chromedriver");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(MachineTool.path("chromedriver").toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
    return new Browser(driver);
  }

  private static ChromeOptions options() {
    LoggingPreferences logged = new LoggingPreferences();
    logged.enable("browser", Level.ALL);
    logged.enable("performance", Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(MachineTool.path("chromium").toFile());
    options.setCapability("goog:loggingPrefs", logged);
    // Root, as CI is, has no sandbox; and nobody but the tested page is to be asked for anything.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
        "--window-size=" + WIDTH + "," + HEIGHT);
    return options;
  }

  WebDriver driver() {
    return driver;
  }

  /** Loads a page, and returns when it is there. */
  void go(String url) {
    driver.get(url);
  }

  /** Waits until a script's value is so. */
  void await(String what, Predicate<WebDriver> until) {
    new WebDriverWait(driver, PATIENCE).withMessage(what).until(until::test);
  }

  /**
   * How pages are shown from now on.
   *
   * @param scheme {@code light} or {@code dark}
   */
  void colours(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** As on a window of that width, in CSS pixels. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What axe-core finds that a person could not read or reach, a line each. */
  List<String> hindrances() {
    return new AxeBuilder()
        .disableIframeTesting().analyze(driver).getViolations().stream()
            .map(Browser::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + ": " + rule.getNodes().get(0).getHtml();
  }

  /** What the page, or the browser about it, complained of since this was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The protocol's messages about what was fetched, as JSON, since this was last asked. */
  List<String> fetches() {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .toList();
  }

  /** The whole page, not only what a window shows of it, as PNG. */
  void screenshot(Path file) throws IOException {
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
