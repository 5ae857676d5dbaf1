/**
 * What the collector's own calls tell about what it depends on, and the three pages that say so.
 * Nothing here calls a dependency to find out, nor speaks HTTP itself.
 */
package io.collectoragent.runtime.health;
