/**
 * What woven code may name: static methods with {@code Object} types and the probe they lead to.
 * Nothing lives here that needs more than {@code java.lang}, for the boot loader sees nothing else.
 */
package io.collectoragent.bridge;
