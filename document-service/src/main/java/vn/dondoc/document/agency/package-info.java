/**
 * The register of agencies: codes (QĐ 20/2020/QĐ-TTg), names, kinds, from when to when, and who followed.
 *
 * <p>One aggregate per code, versioned; a PUT that changes nothing is no change: no version, no event, no audit row. Every
 * change is told by {@code agency-changed} with the agency's full state.
 *
 * <p>Knows the service's root package and service-kit, and no other feature.
 */
@NullMarked
package vn.dondoc.document.agency;

import org.jspecify.annotations.NullMarked;
