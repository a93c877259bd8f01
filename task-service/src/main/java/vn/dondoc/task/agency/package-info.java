/**
 * What this service knows of agencies, fed by document-service's events. Knows no other feature; who must act on
 * them observes {@link vn.dondoc.task.agency.AgenciesTold}.
 */
@NullMarked
package vn.dondoc.task.agency;

import org.jspecify.annotations.NullMarked;
