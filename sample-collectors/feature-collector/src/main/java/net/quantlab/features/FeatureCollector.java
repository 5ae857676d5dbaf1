package net.quantlab.features;

import org.springframework.context.support.ClassPathXmlApplicationContext;

/** Starts Spring, and ends it after the last round. */
public final class FeatureCollector {

  private FeatureCollector() {}

  /**
   * @param args none are used
   * @throws InterruptedException if somebody wants it to end
   */
  public static void main(String[] args) throws InterruptedException {
    ClassPathXmlApplicationContext context =
        new ClassPathXmlApplicationContext("features-context.xml");
    context.registerShutdownHook();
    context.getBean(FeatureCollectorTask.class).awaitLastRound();
    context.close();
  }
}
