package io.collectoragent.runtime.doctor;

import io.collectoragent.runtime.rules.CollectorsFile;
import io.collectoragent.runtime.rules.Rules;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Asks each address and prints its checklist. Exit code 0 where all that is known passes, 1 where
 * something fails, 2 where an address could not be asked or nothing was for what the command line
 * or a file of it says; of several the greatest.
 */
public final class Doctor {

  static final int FAILS = 1;
  static final int ASKED_IN_VAIN = 2;

  private static final int PATIENCE_MILLIS = 15_000;
  private static final int LONGEST_LINE = 4_000;

  private final PrintStream out;
  private final PrintStream err;
  private final LongConsumer pause;
  private final int patienceMillis;

  public Doctor(PrintStream out, PrintStream err) {
    this(out, err, Doctor::sleep, PATIENCE_MILLIS);
  }

  /**
   * @param pause waits so many milliseconds
   * @param patienceMillis for each answer
   */
  Doctor(PrintStream out, PrintStream err, LongConsumer pause, int patienceMillis) {
    this.out = out;
    this.err = err;
    this.pause = pause;
    this.patienceMillis = patienceMillis;
  }

  /** The exit code of what stands behind the command's name. */
  public int run(List<String> arguments) {
    try {
      Wishes wishes = new Wishes(arguments);
      List<Report> reports = reports(wishes);
      if (wishes.json()) {
        new JsonReport(out).print(reports);
      } else {
        new TextReport(out).print(reports);
      }
      for (Report report : reports) {
        if (!report.isAsked()) {
          complain(report.address() + ": " + report.complaint());
        }
      }
      return reports.stream().mapToInt(Report::exitCode).max().orElse(ASKED_IN_VAIN);
    } catch (Unasked misunderstood) {
      complain(misunderstood.getMessage());
    } catch (RuntimeException ours) {
      complain("a defect of this command, " + whatAndWhere(ours));
    }
    return ASKED_IN_VAIN;
  }

  private void complain(String line) {
    err.println("doctor: " + Printable.of(line, LONGEST_LINE));
  }

  /** Without the message, which may repeat what nobody shall see. */
  private static String whatAndWhere(RuntimeException defect) {
    StackTraceElement[] frames = defect.getStackTrace();
    return defect.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
  }

  private List<Report> reports(Wishes wishes) throws Unasked {
    Limits limits = new Limits(new DeclaredRules(rules(wishes.collectorsFiles())));
    Fetch fetch = new Fetch(authorization(wishes), patienceMillis);
    List<Address> addresses = new ArrayList<>();
    for (String typed : wishes.addresses()) {
      addresses.add(Address.of(typed));
    }
    long over = wishes.overSeconds();
    List<Visit> visits =
        addresses.stream()
            .map(address -> Visit.of(address, fetch, over))
            .collect(Collectors.toList());
    if (over > 0 && visits.stream().anyMatch(Visit::isToAgent)) {
      pause.accept(over * 1000);
      visits.stream().filter(Visit::isToAgent).forEach(visit -> visit.askAgain(over));
    }
    return visits.stream().map(visit -> visit.report(limits)).collect(Collectors.toList());
  }

  /** By some of what a file declares nobody is judged: it would be by other limits than meant. */
  private List<Rules> rules(List<String> files) throws Unasked {
    List<Rules> rules = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    for (String file : files) {
      if (!new File(file).canRead()) {
        throw new Unasked("--collectors " + file + ": cannot be read");
      }
      rules.add(new CollectorsFile(file, complaints::add).read());
    }
    if (!complaints.isEmpty()) {
      complaints.forEach(this::complain);
      throw new Unasked("--collectors: nothing is asked until what is wrong there is mended");
    }
    return rules;
  }

  private static String authorization(Wishes wishes) throws Unasked {
    if (wishes.tokenFile() != null) {
      return "Bearer " + firstLine("--token-file", wishes.tokenFile());
    }
    if (wishes.userFile() != null) {
      byte[] user = firstLine("--user-file", wishes.userFile()).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(user);
    }
    return null;
  }

  private static String firstLine(String option, String file) throws Unasked {
    try {
      List<String> lines = Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8);
      if (!lines.isEmpty() && !lines.get(0).trim().isEmpty()) {
        return lines.get(0).trim();
      }
      throw new Unasked(option + " " + file + ": its first line is empty");
    } catch (IOException unreadable) {
      throw new Unasked(option + " " + file + ": cannot be read");
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
