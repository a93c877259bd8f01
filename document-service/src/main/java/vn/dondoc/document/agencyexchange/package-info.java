/**
 * Agencies as tables: import and export of TSV and XLSX.
 *
 * <ul>
 *   <li>An import is all or nothing; a refused one reports each bad row by its number, column and reason.
 *   <li>What was exported can be imported again and changes nothing.
 * </ul>
 *
 * <p>Knows the service's root package, tables, agencies, their register and service-kit.
 */
@NullMarked
package vn.dondoc.document.agencyexchange;

import org.jspecify.annotations.NullMarked;
