/**
 * What the JVM starts before {@code main}, and where the jar itself is run. Depends on nothing but
 * the JDK, not even on the bridge: its classes are loaded by the application's own loader, before
 * anything is set up.
 */
package io.collectoragent.launcher;
