/**
 * The last calls and runs that failed and the slowest calls of the last minutes, for who looks at
 * the agent's page. A bounded number of small records of the agent's own; nothing of the
 * application's but texts is kept, and none of those is shown before it is redacted.
 */
package io.collectoragent.runtime.recent;
