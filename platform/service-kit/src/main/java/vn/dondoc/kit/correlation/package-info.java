/**
 * One id that follows a piece of work from the HTTP call through the outbox, Kafka and the consumer to the mail.
 */
@NullMarked
package vn.dondoc.kit.correlation;

import org.jspecify.annotations.NullMarked;
