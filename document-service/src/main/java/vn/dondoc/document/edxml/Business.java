package vn.dondoc.document.edxml;

import java.util.Optional;

/** What a message is about (BussinessDocType). */
public enum Business {
    NEW,
    REVOKE,
    UPDATE,
    REPLACE;

    /** Its number in a message; a message that does not say is about a new document. */
    static Optional<Business> read(String number) {
        return switch (number.strip()) {
            case "", "0" -> Optional.of(NEW);
            case "1" -> Optional.of(REVOKE);
            case "2" -> Optional.of(UPDATE);
            case "3" -> Optional.of(REPLACE);
            default -> Optional.empty();
        };
    }

    String number() {
        return String.valueOf(ordinal());
    }
}
