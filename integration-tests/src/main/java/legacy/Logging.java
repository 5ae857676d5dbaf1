package legacy;

/** What a program does with its logging framework itself and not through SLF4J. */
interface Logging {

  /** Uses the framework's own context, and logs; in the middle of a run. */
  void inRun();

  /** What waits in queues is written then. */
  void stop();
}
