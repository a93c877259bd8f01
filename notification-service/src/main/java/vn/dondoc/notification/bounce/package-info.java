/**
 * Mail that comes back. A mailbox is read; what came back is matched to its notice or digest, which is called bounced, and told
 * again to whoever stands in. An address that does not exist, or from which too much came back, is mailed to no more, on any path,
 * until somebody clears it.
 *
 * <p>Who knows a mail's id can say that it came back: the id is drawn at random and known to the recipient alone, so a forged report
 * can only stop mail to its own sender. Knows {@code mail}, {@code notice} and {@code agency}.
 */
@NullMarked
package vn.dondoc.notification.bounce;

import org.jspecify.annotations.NullMarked;
