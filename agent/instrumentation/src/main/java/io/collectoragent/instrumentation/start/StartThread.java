package io.collectoragent.instrumentation.start;

import io.collectoragent.instrumentation.weaving.Weaving;
import io.collectoragent.runtime.log.AgentLog;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The part of the start that runs beside {@code main}. A class that may have to be woven waits
 * until this thread has got that far, so nothing that the application does goes unseen.
 */
final class StartThread extends Thread {

  private static final long WEAVING_WITHIN_SECONDS = 20;

  private final Weaving weaving;
  private final Assembly assembly;
  private final AgentLog log;
  private final CountDownLatch weaves = new CountDownLatch(1);

  StartThread(Weaving weaving, Assembly assembly, AgentLog log) {
    super("collector-agent-start");
    setDaemon(true);
    // Else it would keep whatever loader premain's thread happens to have.
    setContextClassLoader(StartThread.class.getClassLoader());
    this.weaving = weaving;
    this.assembly = assembly;
    this.log = log;
  }

  @Override
  public void run() {
    try {
      weaving.prepare();
      assembly.beginWeaving(weaving);
      weaves.countDown();
      assembly.serve();
    } catch (Throwable failure) {
      weaving.abandon();
      log.error("the agent cannot start, the application runs without it: " + failure);
    } finally {
      weaves.countDown();
    }
  }

  void weaveAgain(List<Class<?>> before) throws InterruptedException, UnmodifiableClassException {
    if (!before.isEmpty() && weaves.await(WEAVING_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      weaving.weaveAgain(before);
    }
  }
}
