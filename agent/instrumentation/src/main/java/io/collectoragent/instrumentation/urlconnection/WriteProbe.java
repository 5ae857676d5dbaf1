package io.collectoragent.instrumentation.urlconnection;

import io.collectoragent.instrumentation.probe.ProbeContext;

/** Sees a request's body being opened for writing, which makes a POST of a GET. */
final class WriteProbe extends OpenProbe {

  WriteProbe(ProbeContext context) {
    super(context, true);
  }
}
