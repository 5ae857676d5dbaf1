/**
 * What log lines are told of the observation they were written in. Computed when it is read: the
 * application's own map is never written, so there is nothing to put back.
 */
package io.collectoragent.runtime.logging;
