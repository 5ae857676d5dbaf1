package io.collectoragent.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceNameTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.prices.PriceCollectorMain --once, a.jar:b.jar, price-collector-main",
    "com.acme.prices.PriceCollectorMain /data/in.jar, a.jar, price-collector-main",
    "com.acme.News --key=not-a-real-key.jar, classes, news",
    "com.acme/com.acme.News, '', news",
    "/opt/my apps/price-collector-1.2.jar -v, /opt/my apps/price-collector-1.2.jar, price-collector",
    "/opt/my apps/news.jar, /opt/my apps/news.jar:/opt/collector-agent.jar, news",
    "NewsCollector.jar, NewsCollector.jar, news-collector",
    "'', '', java",
  })
  void comesFromTheCommandWhereNothingIsConfigured(String command, String classPath, String name) {
    assertThat(ServiceName.of(null, Map.of(), command, classPath)).isEqualTo(name);
  }

  @Test
  void isWhatOpenTelemetrysSettingsSay() {
    Map<String, String> resource = Map.of("service.name", "by-resource");
    assertThat(ServiceName.of("by-name", resource, "Main", null)).isEqualTo("by-name");
    assertThat(ServiceName.of(" ", resource, "Main", null)).isEqualTo("by-resource");
    assertThat(ServiceName.of(null, Map.of(), null, null)).isEqualTo("java");
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.PriceCollectorJob, price-collector",
    "com.acme.PriceCollector$$Lambda$14/0x0000000800c03000, price-collector",
    "com.acme.PriceCollector$1, price-collector",
    "com.acme.NewsTimerTask, news",
    "FREDSeriesTask, fred-series",
    "Job, job",
  })
  void namesATaskByItsClass(String className, String name) {
    assertThat(KebabCase.ofTask(className)).isEqualTo(name);
  }
}
