package legacy;

import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Registers many beans of ten numbers each, which is what a JMX exporter makes series of. */
public final class ManyBeans implements ManyBeansMBean {

  /**
   * @param args how many
   */
  public static void main(String[] args) throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    int beans = Integer.parseInt(args[0]);
    for (int i = 0; i < beans; i++) {
      server.registerMBean(new ManyBeans(), new ObjectName("legacy:type=Prices,name=prices" + i));
    }
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // What is typed means nothing; that there is no more means the end.
    }
  }

  @Override
  public int getA() {
    return 1;
  }

  @Override
  public int getB() {
    return 2;
  }

  @Override
  public int getC() {
    return 3;
  }

  @Override
  public int getD() {
    return 4;
  }

  @Override
  public int getE() {
    return 5;
  }

  @Override
  public int getF() {
    return 6;
  }

  @Override
  public int getG() {
    return 7;
  }

  @Override
  public int getH() {
    return 8;
  }

  @Override
  public int getI() {
    return 9;
  }

  @Override
  public int getJ() {
    return 10;
  }
}
