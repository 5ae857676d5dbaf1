package io.collectoragent.runtime.doctor;

/** What came of one address. Immutable. */
final class Report {

  private final String address;
  private final Checklist list;
  private final String complaint;

  private Report(String address, Checklist list, String complaint) {
    this.address = address;
    this.list = list;
    this.complaint = complaint;
  }

  static Report of(String address, Checklist list) {
    return new Report(address, list, null);
  }

  static Report unasked(String address, String complaint) {
    return new Report(address, null, complaint);
  }

  String address() {
    return address;
  }

  boolean isAsked() {
    return list != null;
  }

  /** Null where nobody could be asked. */
  Checklist list() {
    return list;
  }

  /** Null where somebody could be asked. */
  String complaint() {
    return complaint;
  }

  /** As the command has it for all of them. */
  int exitCode() {
    if (!isAsked()) {
      return Doctor.ASKED_IN_VAIN;
    }
    return list.items(Verdict.FAIL).isEmpty() ? 0 : Doctor.FAILS;
  }
}
