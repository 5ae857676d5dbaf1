/**
 * What the operator set, from properties, environment, agent arguments and a file, checked once.
 * Nothing here acts on a setting; a wrong one costs a line and leaves the default.
 */
package io.collectoragent.runtime.config;
