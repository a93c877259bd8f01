package vn.dondoc.document.table;

/** The file is no table that can be read; the message says why, as an end of a sentence. */
public final class UnreadableTableException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableTableException(String why) {
        super(why);
    }
}
