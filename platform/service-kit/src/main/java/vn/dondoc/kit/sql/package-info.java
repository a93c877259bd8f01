/**
 * SQL of our own through Hibernate's session.
 */
@NullMarked
package vn.dondoc.kit.sql;

import org.jspecify.annotations.NullMarked;
