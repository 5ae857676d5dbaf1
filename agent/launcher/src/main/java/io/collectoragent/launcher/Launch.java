package io.collectoragent.launcher;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.jar.JarFile;

/** The half of the entry that runs on the boot loader: opens the isolated one and hands over. */
public final class Launch {

  private static final String ENTRY = "io.collectoragent.instrumentation.start.AgentStart";

  private Launch() {}

  /**
   * Called by {@link Agent}, by reflection.
   *
   * @param arguments what stands after the jar's path; may be null
   */
  public static void start(JarFile jar, String arguments, Instrumentation instrumentation)
      throws Exception {
    Method entry =
        new IsolatedLoader(jar, Host.platformLoader())
            .loadClass(ENTRY)
            .getMethod("start", Instrumentation.class, String.class, String.class);
    String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    entry.invoke(null, instrumentation, arguments, version);
  }
}
