package io.collectoragent.runtime.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.collectoragent.runtime.log.AgentLog;
import io.collectoragent.runtime.log.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesWatchTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final List<Rules> told = new ArrayList<>();
  private Path file;
  private Instant time = Instant.parse("2026-03-01T12:00:00Z");
  private RulesHolder holder;
  private RulesWatch watch;

  @BeforeEach
  void read() throws IOException {
    file = folder.resolve("collectors.yaml");
    write("collectors: {prices: {every: 5m}}\nmethods: {a: 1}\n");
    WatchedFile watched = new WatchedFile(file.toString());
    holder =
        new RulesHolder(
            new CollectorsFile(file.toString(), complaint -> {}).read(),
            failure -> printed.writeBytes("failed\n".getBytes()));
    watch =
        new RulesWatch(
            watched, holder, new AgentLog(new PrintStream(printed, true), LogLevel.INFO));
    holder.follow(told::add);
  }

  @Test
  void leavesAFileAloneThatDoesNotChange() {
    look(5);
    assertThat(told).hasSize(1);
    assertThat(lines()).isEmpty();
  }

  @Test
  void readsItAgainOnceWhoWritesItIsThrough() throws IOException {
    write("collectors: {prices: {every: 5");
    look(1);
    write("collectors: {prices: {every: 5m}, news: {every: 1h}}\n\n# more\nmethods: {a: 1}\n");
    look(1);
    assertThat(told).hasSize(1);
    look(1);
    assertThat(told).hasSize(2);
    assertThat(holder.rules()).isSameAs(told.get(1));
    assertThat(holder.rules().collectors().of("news")).isNotNull();
    look(3);
    assertThat(told).hasSize(2);
    assertThat(lines()).containsExactly("INFO collectors file " + file + " read again");
  }

  @Test
  void whatIsRightHoldsAndWhatIsWrongIsNamed() throws IOException {
    write("collectors: {prices: {every: soon, records: 7}}\nmethods: {a: 1}");
    look(2);
    assertThat(holder.rules().collectors().of("prices").records()).isEqualTo(7);
    assertThat(lines())
        .containsExactly(
            "WARN collectors file "
                + file
                + ": line 1: collectors.prices.every: \"soon\" is no time such as 500ms, 30s, 5m,"
                + " 2h or 1d; the rule is left out",
            "INFO collectors file " + file + " read again");
  }

  @Test
  void whatIsNoYamlOrIsGoneChangesNothing() throws IOException {
    write("collectors: [");
    look(2);
    Files.delete(file);
    look(3);
    assertThat(told).hasSize(1);
    assertThat(lines()).hasSize(2);
    assertThat(lines().get(0)).contains("cannot be read (line ", "what it said before holds");
    assertThat(lines().get(1)).endsWith(" is gone, what it said holds");
    write("# nothing any more\n");
    look(2);
    assertThat(told).hasSize(2);
    assertThat(holder.rules().collectors().all()).isEmpty();
  }

  @Test
  void saysWhatNeedsARestart() throws IOException {
    write("collectors: {prices: {every: 5m}}\nmethods: {a: 2}\n");
    look(2);
    assertThat(lines())
        .containsExactly(
            "INFO collectors file " + file + " read again",
            "WARN collectors file "
                + file
                + ": what has changed under methods takes effect when the program is started anew");
  }

  @Test
  void aFollowerThatFailsDoesNotKeepTheOthersFromIt() throws IOException {
    holder.follow(
        rules -> {
          throw new IllegalStateException();
        });
    List<Rules> last = new ArrayList<>();
    holder.follow(last::add);
    write("collectors: {}");
    look(2);
    assertThat(last).hasSize(2);
    assertThat(printed.toString()).contains("failed");
  }

  /** Each time a second later, as file systems tell it. */
  private void write(String text) throws IOException {
    Files.writeString(file, text);
    time = time.plusSeconds(1);
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      watch.look();
    }
  }

  /** Without methods' own complaints, which this knows nothing of. */
  private List<String> lines() {
    return printed
        .toString()
        .lines()
        .map(line -> line.replace("[collector-agent] ", ""))
        .filter(line -> !line.contains(": methods"))
        .toList();
  }
}
