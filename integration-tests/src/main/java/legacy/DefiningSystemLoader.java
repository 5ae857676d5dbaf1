package legacy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/** A system class loader that defines all of the application by itself, in place of the JVM's. */
public final class DefiningSystemLoader extends URLClassLoader {

  /** Made by the JVM, which gives it the loader that would have been in its place. */
  public DefiningSystemLoader(ClassLoader replaced) throws MalformedURLException {
    super(classPath(), replaced.getParent());
  }

  private static URL[] classPath() throws MalformedURLException {
    String[] places = System.getProperty("java.class.path").split(File.pathSeparator);
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = new File(places[i]).toURI().toURL();
    }
    return urls;
  }

  @SuppressWarnings("unused")
  private void appendToClassPathForInstrumentation(String file) throws MalformedURLException {
    addURL(new File(file).toURI().toURL());
  }
}
