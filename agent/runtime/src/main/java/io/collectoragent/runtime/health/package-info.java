/**
 * What the collector's own calls tell about what it depends on, when to ask its databases beside
 * them, and the three pages that say so. Nothing here knows a pool or driver, nor speaks HTTP.
 */
package io.collectoragent.runtime.health;
