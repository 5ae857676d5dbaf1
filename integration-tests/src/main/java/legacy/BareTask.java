package legacy;

import java.util.TimerTask;

/** A base that leaves {@code run} to those below. */
abstract class BareTask extends TimerTask {

  final Work work;

  BareTask(Work work) {
    this.work = work;
  }
}
