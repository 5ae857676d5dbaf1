package io.collectoragent.instrumentation.start;

import io.collectoragent.instrumentation.methods.MentionedMethods;
import io.collectoragent.instrumentation.methods.MethodsInstrumentation;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import io.collectoragent.instrumentation.weaving.Weaving;
import io.collectoragent.runtime.config.AgentConfig;
import io.collectoragent.runtime.config.ConfigReader;
import io.collectoragent.runtime.config.Setting;
import io.collectoragent.runtime.log.AgentLog;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The part of the start that {@code main} waits for: reads the settings, installs the transformer,
 * and leaves the rest to a thread. On Java 8 nothing that premain waits for is compiled.
 */
public final class AgentStart {

  private AgentStart() {}

  /**
   * Called by the launcher, by reflection.
   *
   * @param arguments what stands after the jar's path; may be null
   * @param version of the agent; null in a jar without a manifest
   */
  public static void start(Instrumentation instrumentation, String arguments, String version)
      throws Exception {
    Map<String, String> properties = systemProperties();
    Map<String, String> environment = System.getenv();
    List<LibraryInstrumentation> libraries = Libraries.all();
    ConfigReader reader = new ConfigReader(Libraries.names(libraries));
    AgentConfig config = reader.read(properties, environment, arguments);
    AgentLog log = new AgentLog(System.err, config.logLevel());
    for (String complaint : reader.complaints()) {
      log.warn(complaint);
    }
    if (!config.enabled()) {
      return;
    }
    libraries.addAll(JsonStart.libraries(config));
    Weaving weaving =
        new Weaving(
            instrumentation, enabled(libraries, config), AgentStart.class.getClassLoader(), log);
    String collectors = config.value(Setting.COLLECTORS);
    if (!collectors.isEmpty() && config.instrumentationEnabled(MethodsInstrumentation.NAME)) {
      weaving.await(MentionedMethods.in(collectors));
    }
    weaving.install();
    StartThread starting =
        new StartThread(weaving, new Assembly(config, properties, environment, version, log), log);
    starting.start();
    // What the JVM loaded before us is woven before main; mostly there is nothing.
    starting.weaveAgain(weaving.loadedBefore());
  }

  private static List<LibraryInstrumentation> enabled(
      List<LibraryInstrumentation> libraries, AgentConfig config) {
    List<LibraryInstrumentation> enabled = new ArrayList<>();
    for (LibraryInstrumentation library : libraries) {
      if (config.instrumentationEnabled(library.name())) {
        enabled.add(library);
      }
    }
    return enabled;
  }

  private static Map<String, String> systemProperties() {
    Map<String, String> copy = new HashMap<>();
    Properties properties = System.getProperties();
    for (String name : properties.stringPropertyNames()) {
      copy.put(name, properties.getProperty(name));
    }
    return copy;
  }
}
