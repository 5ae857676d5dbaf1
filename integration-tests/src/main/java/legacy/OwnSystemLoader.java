package legacy;

/** As some frameworks want one: {@code -Djava.system.class.loader}. */
public final class OwnSystemLoader extends ClassLoader {

  public OwnSystemLoader(ClassLoader parent) {
    super(parent);
  }
}
