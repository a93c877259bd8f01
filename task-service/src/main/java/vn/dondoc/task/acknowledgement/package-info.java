/**
 * The page behind the link in a mail: shows what a directive gives an agency, and takes its acknowledgement.
 *
 * <p>The link is the right: signed by the installation, for one agency and directive, until it expires or the agency takes back
 * all it has got. Showing changes nothing, since programs that guard mailboxes open each link; only the button does. Knows {@code
 * execution} and {@code assignment}.
 */
@NullMarked
package vn.dondoc.task.acknowledgement;

import org.jspecify.annotations.NullMarked;
