/**
 * The book of arrivals (sổ đến): each body enters what comes in under one number a document, counted from 1 each year, whether the
 * number is drawn here or the caller's own.
 *
 * <p>Numbers that are drawn have no gaps within one body and year. Knows {@code directive} and service-kit.
 */
@NullMarked
package vn.dondoc.document.arrival;

import org.jspecify.annotations.NullMarked;
