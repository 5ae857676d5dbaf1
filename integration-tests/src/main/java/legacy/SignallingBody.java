package legacy;

import java.io.InputStream;

/** A body of one byte that tells when it is read. Confined to who reads it. */
final class SignallingBody extends InputStream {

  private final Runnable signal;
  private boolean given;

  SignallingBody(Runnable signal) {
    this.signal = signal;
  }

  @Override
  public int read() {
    if (given) {
      return -1;
    }
    given = true;
    signal.run();
    return 'x';
  }
}
