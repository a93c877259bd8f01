/**
 * What was delivered to a webhook, each try and its answer; and what its owner wants delivered again. Reads the tables that
 * {@code webhookdelivery} writes. Knows {@code webhook}.
 */
@NullMarked
package vn.dondoc.notification.webhooklog;

import org.jspecify.annotations.NullMarked;
