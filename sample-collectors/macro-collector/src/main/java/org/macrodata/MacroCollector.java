package org.macrodata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the configured series up to date, again and again. */
public final class MacroCollector {

  private static final Logger log = LoggerFactory.getLogger(MacroCollector.class);

  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService workers = Executors.newFixedThreadPool(3);
  private final FredClient fred;
  private final SeriesRepository repository;
  private final Settings settings;
  private int runs;

  MacroCollector(Settings settings) {
    this.settings = settings;
    this.fred = new FredClient(settings.apiUrl(), settings.apiKey());
    this.repository = new SeriesRepository(settings);
  }

  /**
   * @param args none are used
   */
  public static void main(String[] args) {
    new MacroCollector(new Settings()).start();
  }

  private void start() {
    Duration pause = settings.pause();
    log.info("{} with a pause of {}", settings.series(), pause);
    scheduler.scheduleWithFixedDelay(this::collect, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void collect() {
    runs++;
    List<Future<Integer>> writes = new ArrayList<>();
    for (String series : settings.series()) {
      writes.add(workers.submit(() -> update(series)));
    }
    int failed = 0;
    for (Future<Integer> write : writes) {
      try {
        write.get();
      } catch (ExecutionException e) {
        failed++;
        log.warn("A series failed: {}", e.getCause().getClass().getSimpleName());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    System.out.printf("run %d: %d of %d series%n", runs, writes.size() - failed, writes.size());
    if (runs == settings.maxRuns()) {
      stop();
    }
  }

  private int update(String series) throws Exception {
    var title = fred.title(series);
    int rows = repository.store(series, fred.observations(series));
    log.info("{} ({}): {} rows", series, title.join(), rows);
    return rows;
  }

  private void stop() {
    scheduler.shutdown();
    workers.shutdown();
    repository.close();
  }
}
