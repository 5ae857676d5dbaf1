package io.collectoragent.bridge;

/**
 * Leads woven code to the agent: a slot number, bound into the advice as a constant, names a probe.
 *
 * <p>The only mutable static state of the agent. Lives on the boot loader, so every class loader
 * shares it; until a slot is filled it does nothing, so woven code never asks whether the agent is
 * up. Thread-safe: the array is replaced, never changed.
 */
public final class Bridge {

  private static volatile Probe[] slots = new Probe[0];

  private Bridge() {}

  /** See {@link Probe#enter}. */
  public static Object enter(int slot, Object self, Object argument) {
    return probe(slot).enter(self, argument, null);
  }

  /** See {@link Probe#enter}; for points where one argument does not tell enough. */
  public static Object enter(int slot, Object self, Object argument, Object detail) {
    return probe(slot).enter(self, argument, detail);
  }

  /** See {@link Probe#exit}. */
  public static void exit(int slot, Object token, Object self, Object result, Throwable thrown) {
    probe(slot).exit(token, self, result, thrown);
  }

  /** See {@link Probe#replace}. */
  public static Object replace(int slot, Object self, Object value) {
    return probe(slot).replace(self, value);
  }

  /** Takes the next free slot for a probe and returns its number. */
  public static synchronized int register(Probe probe) {
    Probe[] grown = new Probe[slots.length + 1];
    System.arraycopy(slots, 0, grown, 0, slots.length);
    grown[slots.length] = probe;
    slots = grown;
    return grown.length - 1;
  }

  private static Probe probe(int slot) {
    Probe[] current = slots;
    return slot >= 0 && slot < current.length ? current[slot] : Probe.NONE;
  }
}
