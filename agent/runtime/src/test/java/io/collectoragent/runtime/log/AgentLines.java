package io.collectoragent.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the operator sees of complaints: a line each, of bounded length, that no terminal obeys. */
public final class AgentLines {

  private static final int LONGEST = 4_100;

  private AgentLines() {}

  public static void check(List<String> complaints) {
    for (String complaint : complaints) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
      new AgentLog(out, LogLevel.INFO).warn(complaint);
      String line = bytes.toString(StandardCharsets.UTF_8);
      assertThat(line).endsWith(System.lineSeparator()).hasSizeLessThan(LONGEST);
      assertThat(line.strip()).doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u2029]");
    }
  }
}
