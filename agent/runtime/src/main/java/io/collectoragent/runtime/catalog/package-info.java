/**
 * Gives what is observed its bounded names: providers and endpoints, databases, collectors, each
 * worked out once and shared. The rules by which a name is found stand here and nowhere else.
 */
package io.collectoragent.runtime.catalog;
