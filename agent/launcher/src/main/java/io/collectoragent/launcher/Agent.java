package io.collectoragent.launcher;

import java.io.File;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.jar.JarFile;

/**
 * The agent's entry. Never throws and never exits: where it cannot work it says so in one line on
 * stderr, and the application runs as if there were no agent.
 *
 * <p>Avoids what would start parts of the JDK that the application may want to set up itself: NIO,
 * {@code java.util.logging}, management beans, {@code jar:} URLs. Lambdas are avoided too, for
 * their first one is the dearest thing in a premain.
 */
public final class Agent {

  private static final String LAUNCH = "io.collectoragent.launcher.Launch";
  private static final String BRIDGE = "io.collectoragent.bridge.Bridge";

  private Agent() {}

  /** Called by the JVM for {@code -javaagent}. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    try {
      File jar = new File(Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (isTool(jar) || isSecondAgent()) {
        return;
      }
      start(jar, arguments, instrumentation);
    } catch (SecurityException denied) {
      say(
          "is kept out by the security manager, the application runs without it ("
              + denied.getMessage()
              + "); grant java.security.AllPermission to the agent's jar",
          System.err);
    } catch (Throwable failure) {
      say("cannot start, the application runs without it: " + rootOf(failure), System.err);
    }
  }

  private static boolean isTool(File jar) {
    String command = System.getProperty("sun.java.command");
    return Host.isRunning(jar.getName(), command)
        || Host.isTool(
            command,
            System.getProperty("sun.java.launcher"),
            System.getProperty("jdk.module.main"));
  }

  /**
   * From here on the jar is on the boot loader's path too, and a class of this package that was not
   * loaded before would be another loader's than this one. So the rest is asked for there.
   */
  private static void start(File file, String arguments, Instrumentation instrumentation)
      throws Exception {
    JarFile jar = new JarFile(file, false);
    instrumentation.appendToBootstrapClassLoaderSearch(jar);
    sayIfSeparated(Agent.class.getClassLoader());
    Method start =
        Class.forName(LAUNCH, true, null)
            .getMethod("start", JarFile.class, String.class, Instrumentation.class);
    try {
      start.invoke(null, jar, arguments, instrumentation);
    } catch (InvocationTargetException wrapped) {
      throw new IllegalStateException(wrapped.getCause());
    }
  }

  /** Whoever came first put the jar on the boot loader's path; a copy of it counts as well. */
  private static boolean isSecondAgent() {
    try {
      Class.forName(LAUNCH, false, null);
    } catch (ClassNotFoundException first) {
      return false;
    }
    say("is attached twice; the first one works, take one -javaagent away", System.err);
    return true;
  }

  /** A system loader that asks no other first has a bridge of its own, which leads nowhere. */
  private static void sayIfSeparated(ClassLoader system) throws ClassNotFoundException {
    if (Class.forName(BRIDGE, false, system).getClassLoader() != null) {
      say(
          "sees only what the JDK does: the system class loader "
              + system.getClass().getName()
              + " does not ask its parent first for io.collectoragent.bridge",
          System.err);
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static void say(String what, PrintStream out) {
    out.println("[collector-agent] ERROR the agent " + what);
  }
}
