/**
 * Since when assignments wait for the office's decision because their directive was revoked or replaced or their agency closed, fed by
 * cascade events; a wait is planned and chased like any other. Knows {@code obligation}.
 */
@NullMarked
package vn.dondoc.notification.cascade;

import org.jspecify.annotations.NullMarked;
