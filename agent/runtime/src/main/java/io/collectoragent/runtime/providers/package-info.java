/**
 * The external APIs that are known: their hosts, endpoints, quotas, and where their requests name
 * symbols; shipped, and added to by the user. Nothing here reads YAML, and nothing counts.
 */
package io.collectoragent.runtime.providers;
