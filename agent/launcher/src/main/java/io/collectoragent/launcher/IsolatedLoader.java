package io.collectoragent.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.AllPermission;
import java.security.Permissions;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads the agent and its libraries from a folder of the agent's jar, under a suffix that no other
 * loader looks for. The application does not see them, and they do not see the application: the
 * parent is the platform loader, or none on Java 8. Thread-safe, and parallel capable.
 */
final class IsolatedLoader extends ClassLoader {

  private static final String FOLDER = "agent/";
  private static final String CLASS = ".class";
  private static final String HIDDEN_CLASS = ".agentclass";

  static {
    registerAsParallelCapable();
  }

  private final JarFile jar;
  private final ProtectionDomain allPermissions = allPermissions();

  IsolatedLoader(JarFile jar, ClassLoader platform) {
    super(platform);
    this.jar = jar;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes;
    try (InputStream in = open(name.replace('.', '/') + CLASS)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      bytes = readAll(in);
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
    definePackageOf(name);
    return defineClass(name, bytes, 0, bytes.length, allPermissions);
  }

  /**
   * Classes of Java 8 have a package only if their loader says so, and SnakeYAML asks for it; from
   * 9 on the JVM sees to it.
   */
  private void definePackageOf(String className) {
    String name = className.substring(0, className.lastIndexOf('.'));
    if (getParent() == null && getPackage(name) == null) {
      try {
        definePackage(name, null, null, null, null, null, null, null);
      } catch (IllegalArgumentException anotherThreadDid) {
        // Then it is there.
      }
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    try {
      InputStream own = open(name);
      return own == null && getParent() != null ? getParent().getResourceAsStream(name) : own;
    } catch (IOException unreadable) {
      return null;
    }
  }

  @Override
  @SuppressWarnings("deprecation")
  protected URL findResource(String name) {
    try {
      // Not a jar: URL, whose handler opens and caches the file once more (skywalking#13635).
      return entry(name) == null
          ? null
          : new URL(null, "collector-agent:" + name, new EntryHandler(this, name));
    } catch (IOException malformed) {
      return null;
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL found = findResource(name);
    return found == null
        ? Collections.<URL>emptyEnumeration()
        : Collections.enumeration(Collections.singleton(found));
  }

  /** Null where there is no such entry. */
  InputStream open(String name) throws IOException {
    JarEntry entry = entry(name);
    return entry == null ? null : jar.getInputStream(entry);
  }

  private JarEntry entry(String name) {
    String hidden =
        name.endsWith(CLASS)
            ? name.substring(0, name.length() - CLASS.length()) + HIDDEN_CLASS
            : name;
    return jar.getJarEntry(FOLDER + hidden);
  }

  /** A policy knows this jar only by its place; under a security manager it could do nothing. */
  private static ProtectionDomain allPermissions() {
    Permissions all = new Permissions();
    all.add(new AllPermission());
    return new ProtectionDomain(null, all);
  }

  private static byte[] readAll(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes.write(buffer, 0, read);
    }
    return bytes.toByteArray();
  }

  /** Opens one entry of the agent's jar for who insists on a URL, such as the service loader. */
  private static final class EntryHandler extends URLStreamHandler {
    private final IsolatedLoader loader;
    private final String name;

    EntryHandler(IsolatedLoader loader, String name) {
      this.loader = loader;
      this.name = name;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() throws IOException {
          return loader.open(name);
        }
      };
    }
  }
}
