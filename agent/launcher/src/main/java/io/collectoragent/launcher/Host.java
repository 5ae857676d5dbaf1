package io.collectoragent.launcher;

/** What kind of JVM the agent finds itself in. */
final class Host {

  /**
   * Programs that a {@code JAVA_TOOL_OPTIONS} meant for a collector hits by the way. They are
   * short, some are parsed by scripts, and some break (IBM's keytool dead-locked,
   * dd-trace-java#11133).
   */
  private static final String[] TOOLS = {
    "sun.tools.",
    "sun.security.tools.",
    "sun.jvmstat.",
    "sun.rmi.",
    "sun.jvm.hotspot.",
    "com.sun.tools.",
    "com.sun.java.util.jar.",
    "jdk.",
    "java.",
    "openj9.",
    "com.ibm.crypto.tools.",
    "com.ibm.security.",
    "com.ibm.jvm.",
    "com.ibm.dtfj.",
    "org.codehaus.plexus.classworlds.launcher.Launcher",
    "org.apache.maven.wrapper.",
    "org.mvndaemon.",
    "org.gradle.",
    "org.apache.tools.ant.launch.",
    "worker.org.gradle.",
    "scala.tools.",
    "org.jetbrains.kotlin.cli."
  };

  /** Newer Gradle scripts run this jar, not its main class. */
  private static final String GRADLE_WRAPPER = "gradle-wrapper.jar";

  private Host() {}

  /**
   * Whether this is a tool and no application.
   *
   * @param command {@code sun.java.command}: the main class or jar; null where a JVM has neither,
   *     as for {@code java -version}, or is embedded in another program
   * @param launcher {@code sun.java.launcher}, which the {@code java} command sets; null in a JVM
   *     that another program made through JNI, of which nothing else is known
   * @param mainModule {@code jdk.module.main}, set where a module is started, as all of the JDK's
   *     tools from 9 on; or null
   */
  static boolean isTool(String command, String launcher, String mainModule) {
    if (mainModule != null && (mainModule.startsWith("jdk.") || mainModule.startsWith("java."))) {
      return true;
    }
    if (command == null || command.trim().isEmpty()) {
      return launcher != null && !launcher.trim().isEmpty();
    }
    String trimmed = command.trim();
    int space = trimmed.indexOf(' ');
    String main = space < 0 ? trimmed : trimmed.substring(0, space);
    if (main.endsWith(".jar")) {
      // A file may have any name, java.prices.jar as well.
      return main.endsWith(GRADLE_WRAPPER);
    }
    for (String tool : TOOLS) {
      if (main.startsWith(tool)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a jar is what runs: its commands are not to be observed where {@code JAVA_TOOL_OPTIONS}
   * attaches it to everything.
   *
   * @param command {@code sun.java.command}; may be null
   * @param jar the name of the file, which no application shares
   */
  static boolean isRunning(String jar, String command) {
    int end = command == null ? -1 : command.indexOf(jar);
    if (end < 0) {
      return false;
    }
    int behind = end + jar.length();
    boolean starts = end == 0 || command.charAt(end - 1) == '/' || command.charAt(end - 1) == '\\';
    boolean ends = behind == command.length() || command.charAt(behind) == ' ';
    return starts && ends && command.lastIndexOf(' ', end) < 0;
  }

  /**
   * The loader above the application's: {@code java.sql} and {@code java.net.http} are its classes
   * from 9 on. Null on 8, where all of that is the boot loader's.
   */
  static ClassLoader platformLoader() throws ReflectiveOperationException {
    if (System.getProperty("java.specification.version", "").startsWith("1.")) {
      return null;
    }
    // Not the system loader's parent: the application may have a system loader of its own.
    return (ClassLoader) ClassLoader.class.getMethod("getPlatformClassLoader").invoke(null);
  }
}
