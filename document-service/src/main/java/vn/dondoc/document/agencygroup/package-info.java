/**
 * Groups of agencies: collective addressees such as "các sở, ban, ngành tỉnh".
 *
 * <ul>
 *   <li>A group is a definition: kinds and levels below a code, and agencies that belong or do not whatever their kind. Who is
 *       meant is asked with a date, and an agency belongs only on days on which it exists.
 *   <li>A phrase is found in any spelling; the phrases are kept as they were given.
 *   <li>Every change is told by {@code agency-group-changed} with the full definition, on the topic of the agencies.
 * </ul>
 *
 * <p>Knows the service's root package, agencies, service-kit and directive-text.
 */
@NullMarked
package vn.dondoc.document.agencygroup;

import org.jspecify.annotations.NullMarked;
