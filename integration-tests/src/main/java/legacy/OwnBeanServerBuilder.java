package legacy;

import javax.management.MBeanServerBuilder;

/** As application servers bring one. */
public final class OwnBeanServerBuilder extends MBeanServerBuilder {

  private static boolean asked;

  /** Public, since the JDK makes it. */
  public OwnBeanServerBuilder() {
    asked = true;
  }

  static boolean isInForce() {
    return asked;
  }
}
