package legacy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;

/** As some frameworks want one: {@code -Djava.system.class.loader}. */
public final class OwnSystemLoader extends URLClassLoader {

  public OwnSystemLoader(ClassLoader parent) {
    super(new URL[0], parent);
  }

  /** Asked for by the JVM, which starts with no agent at all where a loader lacks it. */
  @SuppressWarnings("unused")
  private void appendToClassPathForInstrumentation(String file) throws MalformedURLException {
    addURL(new File(file).toURI().toURL());
  }
}
