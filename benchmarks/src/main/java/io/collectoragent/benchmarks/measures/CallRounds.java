package io.collectoragent.benchmarks.measures;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code legacy.CallCost} printed, by call and round.
 *
 * @param threadMicros CPU of the calling threads
 * @param threadBytes allocated by them
 * @param processMicros CPU of the process at a bounded rate
 */
record CallRounds(List<Double> threadMicros, List<Double> threadBytes, List<Double> processMicros) {

  static CallRounds of(String output) {
    CallRounds rounds = new CallRounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    output.lines().map(line -> line.split(" ")).forEach(rounds::add);
    return rounds;
  }

  private void add(String[] words) {
    if (words[0].equals("tight")) {
      threadMicros.add(perCall(words, 2) / 1000);
      threadBytes.add(perCall(words, 3));
    } else if (words[0].equals("paced")) {
      processMicros.add(perCall(words, 2) / 1000);
    }
  }

  private static double perCall(String[] words, int at) {
    return Double.parseDouble(words[at]) / Double.parseDouble(words[1]);
  }
}
