/**
 * The time that observations are stamped with, behind an interface so that tests can turn it. No
 * other package asks the system for the time.
 */
package io.collectoragent.runtime.time;
