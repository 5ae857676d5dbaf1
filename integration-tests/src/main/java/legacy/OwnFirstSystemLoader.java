package legacy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/** A system class loader that looks for every class in its own places before it asks another. */
public final class OwnFirstSystemLoader extends URLClassLoader {

  public OwnFirstSystemLoader(ClassLoader replaced) throws MalformedURLException {
    super(new URL[0], replaced);
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      appendToClassPathForInstrumentation(place);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      try {
        return loaded == null ? findClass(name) : loaded;
      } catch (ClassNotFoundException | SecurityException notItsOwn) {
        return super.loadClass(name, resolve);
      }
    }
  }

  private void appendToClassPathForInstrumentation(String file) throws MalformedURLException {
    addURL(new File(file).toURI().toURL());
  }
}
