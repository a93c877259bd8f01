package vn.dondoc.notification.digest;

import org.jspecify.annotations.Nullable;

/**
 * A draft of an urging letter that waits for the office.
 *
 * @param ordinal the how-manieth letter it is
 * @param items how many late assignments it names
 */
record DraftedLetter(
        String agencyName, int ordinal, int items, @Nullable String reference) {}
