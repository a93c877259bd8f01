/**
 * What this service knows of agencies: their present names, fed by agency-changed; and who may see an agency's rows.
 */
@NullMarked
package vn.dondoc.notification.agency;

import org.jspecify.annotations.NullMarked;
