/**
 * What an agency is: codes (QĐ 20/2020/QĐ-TTg), names, kinds, from when to when, and who followed.
 *
 * <ul>
 *   <li>One aggregate per code, versioned; never changed but described anew.
 *   <li>Every change is told by {@code agency-changed} with the agency's full state, in its own transaction.
 *   <li>Names hold on days: the official one follows the former ones, an alias may have days of its own.
 *   <li>Both spellings of a code name the same agency; the first one written is kept.
 * </ul>
 *
 * <p>Knows the service's root package, service-kit and directive-text, and no other feature.
 */
@NullMarked
package vn.dondoc.document.agency;

import org.jspecify.annotations.NullMarked;
