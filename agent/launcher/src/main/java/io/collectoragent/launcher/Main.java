package io.collectoragent.launcher;

import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.jar.JarFile;

/** The entry of {@code java -jar collector-agent.jar}: runs a command and ends with its code. */
public final class Main {

  private static final String COMMANDS = "io.collectoragent.runtime.commands.Commands";

  private Main() {}

  /** Called by the JVM. */
  public static void main(String[] arguments) throws Exception {
    File file = new File(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Class<?> commands =
        new IsolatedLoader(new JarFile(file, false), Host.platformLoader()).loadClass(COMMANDS);
    Object made =
        commands
            .getConstructor(InputStream.class, PrintStream.class, PrintStream.class)
            .newInstance(System.in, System.out, System.err);
    System.exit(
        (Integer) commands.getMethod("run", String[].class).invoke(made, (Object) arguments));
  }
}
