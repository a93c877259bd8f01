/**
 * Closed years of the audit in files. An archive holds the rows of a range of seals as they were hashed, and can be checked
 * with the seals alone, which stay in the database. Once it is written the owner of the database, and nobody else, may remove
 * those rows there; whoever reads the audit finds them in the archive.
 *
 * <p>Knows seals; does not know who reads.
 */
@NullMarked
package vn.dondoc.kit.archive;

import org.jspecify.annotations.NullMarked;
