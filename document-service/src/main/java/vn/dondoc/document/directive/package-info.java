/**
 * The directive (văn bản chỉ đạo) itself: what was issued, by whom, when, and its text.
 *
 * <ul>
 *   <li>Within one body's register no number stands twice for one issuer, year and series, however it is written.
 *   <li>A directive without a number is a DRAFT and collides with nothing.
 *   <li>A document with a secrecy stamp never gets in, and nothing of it stays: no row, no event, no line of log.
 * </ul>
 *
 * <p>Knows the service's root package, service-kit and directive-text, and no other feature. Whoever changes a directive
 * says so to {@code announcement}.
 */
@NullMarked
package vn.dondoc.document.directive;

import org.jspecify.annotations.NullMarked;
