/**
 * What this service knows of directives, fed by document-service's events. Knows no other feature.
 */
@NullMarked
package vn.dondoc.task.directive;

import org.jspecify.annotations.NullMarked;
