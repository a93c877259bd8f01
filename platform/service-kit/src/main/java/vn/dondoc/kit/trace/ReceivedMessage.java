package vn.dondoc.kit.trace;

/**
 * What came in and has a place in a trace.
 *
 * @param traceparent as it came
 */
public record ReceivedMessage(String correlationId, String traceparent) {}
