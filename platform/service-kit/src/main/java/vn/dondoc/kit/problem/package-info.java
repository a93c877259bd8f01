/**
 * Errors as RFC 9457 problem+json. Every field error names its field with a JSON Pointer; no stack trace, no class name and
 * no input of the caller leaves through here unescaped.
 */
@NullMarked
package vn.dondoc.kit.problem;

import org.jspecify.annotations.NullMarked;
