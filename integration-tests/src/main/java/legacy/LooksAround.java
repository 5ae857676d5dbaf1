package legacy;

import java.util.LinkedHashMap;
import java.util.Map;

/** Looks for classes and resources that an application without libraries must not find. */
public final class LooksAround {

  private LooksAround() {}

  /** Takes names of classes and, with a slash in them, of resources. */
  public static void main(String[] names) throws Exception {
    Map<String, ClassLoader> loaders = new LinkedHashMap<>();
    loaders.put("system", ClassLoader.getSystemClassLoader());
    loaders.put("context", Thread.currentThread().getContextClassLoader());
    loaders.put("boot", null);
    for (String name : names) {
      for (Map.Entry<String, ClassLoader> loader : loaders.entrySet()) {
        boolean found =
            name.indexOf('/') < 0
                ? hasClass(name, loader.getValue())
                : hasResource(name, loader.getValue());
        System.out.println(loader.getKey() + " " + name + " " + found);
      }
    }
    Hold.untilInputEnds();
  }

  private static boolean hasClass(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
      return true;
    } catch (ClassNotFoundException expected) {
      return false;
    }
  }

  private static boolean hasResource(String name, ClassLoader loader) {
    // The boot loader itself can be asked only by a loader that has no other parent.
    ClassLoader asked = loader == null ? new ClassLoader(null) {} : loader;
    return asked.getResource(name) != null;
  }
}
