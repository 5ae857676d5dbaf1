/**
 * Programs as they were written before there was an agent; they know of none and are measured with
 * and without. Nothing of the benchmark's own may be used here but for {@link legacy.Meter}.
 */
package legacy;
