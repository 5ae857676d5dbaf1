/**
 * What the user says of collectors: their names, and what is expected of each. Values only; who
 * names runs and who judges data stands elsewhere.
 */
package io.collectoragent.runtime.collectors;
