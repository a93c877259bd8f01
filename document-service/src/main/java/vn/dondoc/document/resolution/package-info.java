/**
 * Which agency a name, an abbreviation or a head's title means on a day.
 *
 * <ul>
 *   <li>Names are compared folded, then without accents, then as abbreviations, then by likeness; each step is less sure.
 *   <li>What is not sure is answered with candidates and never decided; an agency that has ended names its successors.
 *   <li>A collective addressee is a group, and is answered as one.
 *   <li>Many names are asked in one call and cost two statements.
 * </ul>
 *
 * <p>Reads the tables of agencies and groups; knows the service's root package, agencies, service-kit and directive-text.
 */
@NullMarked
package vn.dondoc.document.resolution;

import org.jspecify.annotations.NullMarked;
