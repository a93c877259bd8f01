package vn.dondoc.text.header;

import java.util.List;

/** Reads a document's header from its text. */
public final class HeaderReader {

    private HeaderReader() {}

    public static Header read(String text) {
        return new Header(
                null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
