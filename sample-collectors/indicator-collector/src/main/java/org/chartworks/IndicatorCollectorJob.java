package org.chartworks;

import java.util.Date;
import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calculates all indicators of all coins. Quartz makes a new one for each execution. */
@DisallowConcurrentExecution
public class IndicatorCollectorJob implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(IndicatorCollectorJob.class);
  private static final String[] NAMES = {"sma_20", "ema_20", "rsi_14", "macd"};

  @Override
  public void execute(JobExecutionContext context) {
    ChartDatabase database = (ChartDatabase) context.getMergedJobDataMap().get("database");
    int stored = 0;
    try {
      List<String> symbols = database.symbols();
      for (String symbol : symbols) {
        stored += calculate(database, symbol, context.getFireTime());
      }
      System.out.println("indicators: " + stored + " of " + symbols.size() + " symbols");
    } catch (Exception e) {
      LOG.error("indicators: gave up after {} symbols", stored);
    }
    if (!context.getTrigger().mayFireAgain()) {
      stop(context, database);
    }
  }

  private int calculate(ChartDatabase database, String symbol, Date at) {
    try {
      double[] prices = database.prices(symbol);
      if (prices.length < 2) {
        return 0;
      }
      double[] values = {
        Indicators.sma(prices, 20),
        Indicators.ema(prices, 20),
        Indicators.rsi(prices, 14),
        Indicators.macd(prices)
      };
      database.save(symbol, NAMES, values, at);
      return 1;
    } catch (Exception e) {
      LOG.warn("no indicators of {}", symbol);
      return 0;
    }
  }

  private void stop(JobExecutionContext context, ChartDatabase database) {
    try {
      context.getScheduler().shutdown();
      database.close();
    } catch (SchedulerException e) {
      LOG.error("does not stop", e);
    }
  }
}
