/**
 * Who may read the endpoint's pages, and under which certificate they are served. It knows settings
 * and secrets, never a socket or a page, and never prints what it was given.
 */
package io.collectoragent.runtime.access;
