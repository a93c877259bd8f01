/**
 * Reading and writing the register of agencies over HTTP.
 *
 * <ul>
 *   <li>A write that changes nothing is no change: no version, no event, no audit row.
 *   <li>A closed code is answered with those who followed.
 *   <li>One agency or thousands are written by the same few statements.
 * </ul>
 *
 * <p>Knows agencies, the service's root package and service-kit.
 */
@NullMarked
package vn.dondoc.document.agencyregister;

import org.jspecify.annotations.NullMarked;
