/**
 * What each imitated API answers: bodies, rate-limit headers, errors, in the shape of the real ones
 * as far as the sample collectors look. No sockets and no threads here.
 */
package io.collectoragent.testbed.api;
