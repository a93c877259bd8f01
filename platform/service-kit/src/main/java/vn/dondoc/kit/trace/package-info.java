/**
 * Traces of OpenTelemetry, in the form its own variables ask for ({@code OTEL_EXPORTER_OTLP_ENDPOINT} and its like): a call of the
 * API, what it sends to Kafka, who applies that, and what goes out to people because of it are one trace. Without an endpoint
 * nothing of it is loaded. Knows no other feature but the correlation of log lines.
 */
@NullMarked
package vn.dondoc.kit.trace;

import org.jspecify.annotations.NullMarked;
