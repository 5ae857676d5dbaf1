package io.collectoragent.instrumentation.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Loads a library's probes beside one copy of that library: the agent's classes come from the
 * agent, the library's from the application. Thread-safe.
 */
final class ProbeLoader extends ClassLoader {

  private static final String AGENT = "io.collectoragent.";

  private final ClassLoader agent;
  private final String folder;

  /**
   * @param probeClass a probe of the library; all classes of its package are loaded here
   */
  ProbeLoader(ClassLoader agent, ClassLoader application, String probeClass) {
    super(application);
    this.agent = agent;
    this.folder = probeClass.substring(0, probeClass.lastIndexOf('.') + 1);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(folder)) {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }
    return name.startsWith(AGENT) ? agent.loadClass(name) : super.loadClass(name, resolve);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = agent.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
      }
      return defineClass(
          name, bytes.toByteArray(), 0, bytes.size(), getClass().getProtectionDomain());
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}
