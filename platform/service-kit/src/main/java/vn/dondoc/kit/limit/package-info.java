/**
 * What one client may ask of us: so many requests, and so many tokens that are refused. Each replica counts for itself and
 * in memory: a limit protects the replica, it is no tariff.
 */
@NullMarked
package vn.dondoc.kit.limit;

import org.jspecify.annotations.NullMarked;
