package io.collectoragent.runtime.observation;

/**
 * The scope of each thread. A thread that is made within a run, virtual or not, begins with that
 * run: it inherits as the JDK passes such things on, so no class that the JVM starts with has to be
 * woven, and a library that asks for threads without inheritance gets them.
 */
final class ThreadScopes extends InheritableThreadLocal<ThreadScope> {

  /** Never null, though a thread may have inherited that. */
  @Override
  public ThreadScope get() {
    ThreadScope scope = super.get();
    if (scope == null) {
      scope = new ThreadScope();
      set(scope);
    }
    return scope;
  }

  /** Whatever this throws, the application's {@code new Thread} would. */
  @Override
  protected ThreadScope childValue(ThreadScope maker) {
    return maker == null ? null : maker.ofChild();
  }
}
