/** A real Kafka broker, broker and controller in one, and the topics of the system. */
@NullMarked
package vn.dondoc.local.kafka;

import org.jspecify.annotations.NullMarked;
