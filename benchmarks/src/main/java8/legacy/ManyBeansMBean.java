package legacy;

/** Ten numbers. */
public interface ManyBeansMBean {
  int getA();

  int getB();

  int getC();

  int getD();

  int getE();

  int getF();

  int getG();

  int getH();

  int getI();

  int getJ();
}
