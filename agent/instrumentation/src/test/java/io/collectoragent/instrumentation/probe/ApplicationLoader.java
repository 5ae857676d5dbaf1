package io.collectoragent.instrumentation.probe;

import java.io.IOException;
import java.io.InputStream;

/** An application's loader with its own copy of the sample library. */
final class ApplicationLoader extends ClassLoader {

  private static final String LIBRARY = "samplelibrary.";

  ApplicationLoader() {
    super(ClassLoader.getPlatformClassLoader());
  }

  Object newWidget() throws ReflectiveOperationException {
    return loadClass(LIBRARY + "Widget").getConstructor().newInstance();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith(LIBRARY)) {
      throw new ClassNotFoundException(name);
    }
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = ApplicationLoader.class.getClassLoader().getResourceAsStream(file)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}
