/**
 * Spring's {@code @Scheduled} methods and task schedulers. Each execution is a run of a collector;
 * what a run means stands elsewhere.
 */
package io.collectoragent.instrumentation.springscheduling;
