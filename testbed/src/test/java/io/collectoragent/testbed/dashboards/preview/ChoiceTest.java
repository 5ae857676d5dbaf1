package io.collectoragent.testbed.dashboards.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void readsAddressesAsGrafanaWritesThem() {
    assertThat(Choice.of("orgId=1&from=now-6h&to=now&var-service=a%20b&var-service=c&var-x="))
        .isEqualTo(new Choice(Optional.of("now-6h"), Map.of("service", List.of("a b", "c"))));
    assertThat(Choice.of("")).isEqualTo(new Choice(Optional.empty(), Map.of()));
  }

  @Test
  void saysWhatItDoesNotUnderstand() {
    assertThatIllegalArgumentException().isThrownBy(() -> Choice.of("from=%zz"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.until(0, "yesterday"))
        .withMessage("from=yesterday is not understood; try now-1h");
  }
}
