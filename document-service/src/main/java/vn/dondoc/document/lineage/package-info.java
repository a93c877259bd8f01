/**
 * Where an agency came from and where its work went: predecessors and successors over all generations, each step with its day and
 * legal basis.
 *
 * <p>Reads the tables of agencies; knows the service's root package, agencies and service-kit.
 */
@NullMarked
package vn.dondoc.document.lineage;

import org.jspecify.annotations.NullMarked;
