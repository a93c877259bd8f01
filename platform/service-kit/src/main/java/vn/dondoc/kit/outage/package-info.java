/** Tells a database that is away for a while from data it will never take. Knows no other room. */
@NullMarked
package vn.dondoc.kit.outage;

import org.jspecify.annotations.NullMarked;
