package io.collectoragent.runtime.doctor;

/** A database, API or the like, as {@code /health} has it. Immutable. */
final class Dependency {

  private final String check;
  private final String name;
  private final boolean up;
  private final String lastError;
  private final boolean limited;

  /**
   * @param lastError empty where there was none
   * @param limited whether it refuses as too many what it is asked
   */
  Dependency(String check, String name, boolean up, String lastError, boolean limited) {
    this.check = check;
    this.name = name;
    this.up = up;
    this.lastError = lastError;
    this.limited = limited;
  }

  /** What it counts for, as {@code mysql} or {@code external_api}. */
  String check() {
    return check;
  }

  String name() {
    return name;
  }

  boolean isUp() {
    return up;
  }

  boolean isLimited() {
    return limited;
  }

  /** For people. */
  String standing() {
    return up ? "up" : "down" + (lastError.isEmpty() ? "" : ", " + lastError);
  }
}
