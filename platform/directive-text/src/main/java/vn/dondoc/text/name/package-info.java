/**
 * Names of the trade: places, bodies, titles and persons, as lists in {@code resources/vn/dondoc/text/name}, and what can be
 * said of a name by its words. To teach it a name, add a line to a list.
 *
 * <p>Names are recognised without accents and spaces, since a scan damages those first. Knows {@code page} alone.
 */
@NullMarked
package vn.dondoc.text.name;

import org.jspecify.annotations.NullMarked;
