/** Quartz. Each execution of a job is a run of a collector; what a run means stands elsewhere. */
package io.collectoragent.instrumentation.quartz;
