package io.collectoragent.runtime.commands;

import io.collectoragent.runtime.doctor.Doctor;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * The commands of the jar. Each prints what was asked for to stdout, what is wrong to stderr, and
 * gives an exit code: 0 where all is well, 1 where something is not, 2 where it could not be told.
 */
public final class Commands {

  /** It could not be told. */
  static final int FAILED = 2;

  private static final String USAGE =
      "usage: java -jar collector-agent.jar check FILE\n"
          + "       java -jar collector-agent.jar explain URL|-\n"
          + "       java -jar collector-agent.jar doctor [OPTION...] URL...\n"
          + "\n"
          + "check FILE    reads a collectors file and says what the agent would make of it\n"
          + "explain URL   what the agent at an endpoint, such as http://localhost:9464, found out\n"
          + "              about its program, by which rule, and a collectors file that pins it\n"
          + "explain -     the same from stdin, for endpoints that want credentials:\n"
          + "              curl -u … http://host:9464/api/v1/findings | java -jar … explain -\n"
          + "doctor URL... the daily checklist, of agents' endpoints, such as localhost:9464, or of a\n"
          + "              Prometheus that scrapes them: pass, fail or unknown, figure and limit\n"
          + "  --collectors FILE   takes limits from a collectors file; may be given several times\n"
          + "  --over TIME         counts calls and queries in that time, such as 30s: an agent is\n"
          + "                      asked twice; without it, they are counted since its start, of a\n"
          + "                      Prometheus in the last 5 minutes, or the last hour if there were none\n"
          + "  --token-file FILE, --user-file FILE   credentials: a token, or user:password\n"
          + "  --json              an array for machines, with an object for each URL\n"
          + "  exit code           0, or 1 if something fails, or 2 if somebody could not be asked\n"
          + "\n"
          + "To observe a program: java -javaagent:collector-agent.jar …\n";

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  public Commands(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** The exit code of a command line. */
  public int run(String... arguments) {
    String command = arguments.length == 0 ? "" : arguments[0];
    boolean one = arguments.length == 2;
    if (command.equals("check") && one) {
      return new Check(out, err).run(arguments[1]);
    }
    if (command.equals("explain") && one) {
      return explain(arguments[1]);
    }
    List<String> all = Arrays.asList(arguments);
    boolean help = command.equals("help") || all.contains("--help") || all.contains("-h");
    if (command.equals("doctor") && !help) {
      return new Doctor(out, err).run(all.subList(1, all.size()));
    }
    (help ? out : err).print(USAGE);
    return help ? 0 : FAILED;
  }

  private int explain(String source) {
    try {
      Explain explain = new Explain(out);
      explain.run(source.equals("-") ? FoundJson.read(in) : FoundJson.at(source));
      return 0;
    } catch (IOException | RuntimeException unreadable) {
      err.println("explain: " + source + ": " + reason(unreadable));
      return FAILED;
    }
  }

  private static String reason(Exception exception) {
    String message = String.valueOf(exception.getMessage());
    int end = message.indexOf('\n');
    return exception.getClass().getSimpleName()
        + ": "
        + (end < 0 ? message : message.substring(0, end));
  }
}
