/**
 * Groups of agencies as tables: import and export of TSV and XLSX. All or nothing; a refused table reports each bad cell; what was
 * exported changes nothing when it is imported again.
 *
 * <p>Knows tables, agencies, their groups and service-kit.
 */
@NullMarked
package vn.dondoc.document.groupexchange;

import org.jspecify.annotations.NullMarked;
