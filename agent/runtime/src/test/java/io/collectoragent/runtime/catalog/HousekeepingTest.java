package io.collectoragent.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HousekeepingTest {

  @Test
  void takesNoPoolForACollector() {
    assertThat(Housekeeping.isDoneBy("com.zaxxer.hikari.pool.HikariPool$HouseKeeper")).isTrue();
    assertThat(Housekeeping.isDoneBy("org.apache.commons.pool2.impl.EvictionTimer$WeakRunner"))
        .isTrue();
    assertThat(Housekeeping.isDoneBy("org.apache.prices.PriceCollectorJob")).isFalse();
  }
}
