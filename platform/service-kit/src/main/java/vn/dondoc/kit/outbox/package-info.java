/**
 * State and its event commit together: {@link vn.dondoc.kit.outbox.Outbox} appends in the business transaction, one relay
 * sends to Kafka in order and deletes what the broker has acknowledged. Each event reaches the topic at least once; readers
 * drop what they know by (epoch, version).
 */
@NullMarked
package vn.dondoc.kit.outbox;

import org.jspecify.annotations.NullMarked;
