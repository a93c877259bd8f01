/**
 * What this service knows of agencies, their names over time and their groups, fed by document-service's events. Knows no other
 * feature; who must act on changes observes {@link vn.dondoc.task.agency.AgenciesTold}.
 */
@NullMarked
package vn.dondoc.task.agency;

import org.jspecify.annotations.NullMarked;
