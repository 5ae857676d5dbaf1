package io.collectoragent.runtime.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;

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
          + "\n"
          + "check FILE    reads a collectors file and says what the agent would make of it\n"
          + "explain URL   what the agent at an endpoint, such as http://localhost:9464, found out\n"
          + "              about its program, by which rule, and a collectors file that pins it\n"
          + "explain -     the same from stdin, for endpoints that want credentials:\n"
          + "              curl -u … http://host:9464/api/v1/findings | java -jar … explain -\n"
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
    boolean help = Arrays.asList("help", "--help", "-h").contains(command);
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
