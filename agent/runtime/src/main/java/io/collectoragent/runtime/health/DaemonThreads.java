package io.collectoragent.runtime.health;

import java.util.concurrent.Executor;

/** Runs each command on a daemon thread of its own. */
public final class DaemonThreads implements Executor {

  private final String name;

  public DaemonThreads(String name) {
    this.name = name;
  }

  @Override
  public void execute(Runnable command) {
    Thread thread = new Thread(command, name);
    thread.setDaemon(true);
    thread.start();
  }
}
