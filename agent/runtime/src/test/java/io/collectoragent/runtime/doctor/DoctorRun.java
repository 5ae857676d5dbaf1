package io.collectoragent.runtime.doctor;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What the command said, and its exit code. */
record DoctorRun(int exitCode, String out, String err) {

  private static final int PATIENCE_MILLIS = 20_000;

  /** Without waiting between two looks. */
  static DoctorRun of(String... arguments) {
    return of(() -> {}, arguments);
  }

  /** With half a second for each answer. */
  static DoctorRun hurried(String... arguments) {
    return run(() -> {}, 500, arguments);
  }

  /**
   * @param meanwhile what happens between two looks
   */
  static DoctorRun of(Runnable meanwhile, String... arguments) {
    return run(meanwhile, PATIENCE_MILLIS, arguments);
  }

  private static DoctorRun run(Runnable meanwhile, int patienceMillis, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new Doctor(print(out), print(err), millis -> meanwhile.run(), patienceMillis)
            .run(List.of(arguments));
    return new DoctorRun(exitCode, text(out), text(err));
  }

  /** The line of an item, with one blank where there are several. */
  String item(String name) {
    return out.lines()
        .map(line -> line.trim().replaceAll(" +", " "))
        .filter(line -> line.matches("(pass|FAIL|unknown) " + Pattern.quote(name) + " .*"))
        .findFirst()
        .orElse("no " + name + " in:\n" + out + err);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
