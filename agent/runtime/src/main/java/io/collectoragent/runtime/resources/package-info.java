/**
 * What the process uses of its machine or container, as Linux tells it in files. Readings only: no
 * management beans, which would start {@code java.util.logging} too early, and no metrics library.
 */
package io.collectoragent.runtime.resources;
