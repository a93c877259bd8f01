/**
 * How a mail looks and reads: its templates, the colour and words of its tone, and the link by which an agency acknowledges. In the
 * language of whoever reads it. Knows {@code notice}.
 */
@NullMarked
package vn.dondoc.notification.mailtext;

import org.jspecify.annotations.NullMarked;
