package io.collectoragent.instrumentation.start;

import io.collectoragent.instrumentation.apachehttpclient4.ApacheHttpClient4Instrumentation;
import io.collectoragent.instrumentation.executor.ExecutorInstrumentation;
import io.collectoragent.instrumentation.javautillogging.JavaUtilLoggingInstrumentation;
import io.collectoragent.instrumentation.jbosslogmanager.JbossLogManagerInstrumentation;
import io.collectoragent.instrumentation.jdbc.JdbcInstrumentation;
import io.collectoragent.instrumentation.log4j1.Log4j1Instrumentation;
import io.collectoragent.instrumentation.log4j2.Log4j2Instrumentation;
import io.collectoragent.instrumentation.logback.LogbackInstrumentation;
import io.collectoragent.instrumentation.methods.MethodsInstrumentation;
import io.collectoragent.instrumentation.quartz.QuartzInstrumentation;
import io.collectoragent.instrumentation.scheduling.ScheduledExecutorInstrumentation;
import io.collectoragent.instrumentation.scheduling.TimerInstrumentation;
import io.collectoragent.instrumentation.springscheduling.SpringSchedulingInstrumentation;
import io.collectoragent.instrumentation.urlconnection.UrlConnectionInstrumentation;
import io.collectoragent.instrumentation.weaving.LibraryInstrumentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All libraries that are observed; a new one is added here. */
final class Libraries {

  /** Compiled for Java 11, so it is named and not referred to. */
  private static final String JDK_HTTP_CLIENT =
      "io.collectoragent.instrumentation.jdkhttpclient.JdkHttpClientInstrumentation";

  private Libraries() {}

  static List<LibraryInstrumentation> all() throws ReflectiveOperationException {
    List<LibraryInstrumentation> all = new ArrayList<>();
    all.add(new JdbcInstrumentation());
    all.add(new UrlConnectionInstrumentation());
    all.add(new ApacheHttpClient4Instrumentation());
    all.add(new ExecutorInstrumentation());
    all.add(new ScheduledExecutorInstrumentation());
    all.add(new TimerInstrumentation());
    all.add(new QuartzInstrumentation());
    all.add(new SpringSchedulingInstrumentation());
    all.add(new LogbackInstrumentation());
    all.add(new Log4j2Instrumentation());
    all.add(new Log4j1Instrumentation());
    all.add(new JbossLogManagerInstrumentation());
    all.add(new JavaUtilLoggingInstrumentation());
    if (!isJava8()) {
      all.add(
          (LibraryInstrumentation)
              Class.forName(JDK_HTTP_CLIENT).getDeclaredConstructor().newInstance());
    }
    return all;
  }

  /** Why some are not among them in this JVM, by name. */
  static Map<String, String> missing() {
    return isJava8()
        ? Collections.singletonMap("jdk-http-client", "comes with Java 11")
        : Collections.emptyMap();
  }

  private static boolean isJava8() {
    return System.getProperty("java.specification.version", "").startsWith("1.");
  }

  static Set<String> names(List<LibraryInstrumentation> libraries) {
    Set<String> names = new TreeSet<>();
    for (LibraryInstrumentation library : libraries) {
      names.add(library.name());
    }
    // Not a library of this list: its points are the user's.
    names.add(MethodsInstrumentation.NAME);
    return names;
  }
}
