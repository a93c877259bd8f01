/**
 * What this service knows of directives, fed by document-service's events. Knows no other feature; who must act
 * on them observes {@link vn.dondoc.task.directive.DirectivesTold}.
 */
@NullMarked
package vn.dondoc.task.directive;

import org.jspecify.annotations.NullMarked;
