/**
 * Bean Validation of what callers and events send, with rules read when a class is first validated, not at the start of the
 * service. Every method of a resource is covered; a violation leaves through {@link vn.dondoc.kit.problem}.
 */
@NullMarked
package vn.dondoc.kit.validation;

import org.jspecify.annotations.NullMarked;
