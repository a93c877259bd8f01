package vn.dondoc.text.header;

import org.jspecify.annotations.Nullable;

/**
 * Who signed. At least one of the three is there.
 *
 * @param title of the person who signed: Phó Chủ tịch
 * @param authority the lines above it, outermost first, joined by {@code " / "}: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH
 */
public record Signer(
        @Nullable Found<String> name,
        @Nullable Found<String> title,
        @Nullable Found<String> authority) {}
