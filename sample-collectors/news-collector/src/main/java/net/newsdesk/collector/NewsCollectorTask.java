package net.newsdesk.collector;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.log4j.Logger;

/** Reads every source and stores what is new. One broken source does not stop the others. */
class NewsCollectorTask extends TimerTask {

  private static final Logger LOG = Logger.getLogger(NewsCollectorTask.class);

  private final List<NewsSource> sources;
  private final ArticleStore store;
  private final Timer timer;
  private int roundsLeft;

  /** With 0 rounds it goes on for ever. */
  NewsCollectorTask(List<NewsSource> sources, ArticleStore store, Timer timer, int rounds) {
    this.sources = sources;
    this.store = store;
    this.timer = timer;
    this.roundsLeft = rounds;
  }

  @Override
  public void run() {
    for (NewsSource source : sources) {
      try {
        int added = store.add(source.read());
        System.out.println("* " + source.name() + ": " + added + " new");
      } catch (Exception e) {
        LOG.error("source " + source.name() + " failed: " + e.getClass().getSimpleName());
      }
    }
    if (roundsLeft > 0 && --roundsLeft == 0) {
      timer.cancel();
    }
  }
}
