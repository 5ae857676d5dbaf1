/**
 * Methods that the user's collectors file names. Their calls are runs or are counted as the rules
 * say; nothing of it is loaded where no file names a method.
 */
package io.collectoragent.instrumentation.methods;
