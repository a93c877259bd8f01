package vn.dondoc.document.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a directive stands to another, as its events tell it.
 *
 * @param kind as the register names it, such as {@code ANSWERS}
 * @param directiveId null until the other one is registered
 * @param items labels of those of the other one that are meant; empty for the whole
 * @param declared said by a caller; else read from the text
 */
record RelatedDirective(
        String kind,
        @Nullable UUID directiveId,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        List<String> items,
        boolean declared) {}
