package org.macrodata;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One value of a series. */
final class Observation {

  final LocalDate date;
  final BigDecimal value;

  Observation(LocalDate date, BigDecimal value) {
    this.date = date;
    this.value = value;
  }
}
