/**
 * What the process and its parts are called in every signal. Names only: nothing here looks at an
 * observation.
 */
package io.collectoragent.runtime.service;
