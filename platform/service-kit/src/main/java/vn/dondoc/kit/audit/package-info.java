/**
 * Append-only rows: one for each write, with the actor as then, and one for each refused write of an authenticated caller.
 * The service's database role can insert them and read them, and nothing more.
 */
@NullMarked
package vn.dondoc.kit.audit;

import org.jspecify.annotations.NullMarked;
