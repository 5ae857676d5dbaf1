package legacy;

/** One call of a library, over and over. For one thread. */
public interface Call extends AutoCloseable {

  /** Does it once; what it returns depends on all that it did, so that nothing can be left out. */
  int call() throws Exception;

  @Override
  default void close() throws Exception {}
}
