/**
 * What this service knows of agencies, fed by document-service's events. Knows no other feature.
 */
@NullMarked
package vn.dondoc.task.agency;

import org.jspecify.annotations.NullMarked;
