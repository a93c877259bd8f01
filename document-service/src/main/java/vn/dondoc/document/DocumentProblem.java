package vn.dondoc.document;

import vn.dondoc.kit.problem.ProblemType;

/** The kinds of error of this service alone. */
public final class DocumentProblem {

    public static final ProblemType DIRECTIVE_ALREADY_REGISTERED =
            new ProblemType("directive-already-registered", 409, "This directive is in the register already");

    public static final ProblemType ARRIVAL_NUMBER_TAKEN =
            new ProblemType("arrival-number-taken", 409, "Another document has this arrival number");

    public static final ProblemType SECRET_DIRECTIVE =
            new ProblemType("secret-directive", 422, "A secret document must not be registered here");

    public static final ProblemType UNSUPPORTED_FILE =
            new ProblemType("unsupported-file", 422, "Files of this kind are not taken");

    public static final ProblemType UNREADABLE_FILE =
            new ProblemType("unreadable-file", 422, "The file cannot be read");

    public static final ProblemType FILE_TOO_LARGE = new ProblemType("file-too-large", 413, "The file is too large");

    public static final ProblemType FILE_ALREADY_ATTACHED =
            new ProblemType("file-already-attached", 409, "The directive has this very file already");

    public static final ProblemType INFECTED_FILE = new ProblemType("infected-file", 422, "The file carries a virus");

    public static final ProblemType LINK_NOT_VALID =
            new ProblemType("link-not-valid", 403, "The link has expired, or was not made here");

    public static final ProblemType NOT_ADDRESSED_TO_YOU =
            new ProblemType("not-addressed-to-you", 403, "The message is to no body your token acts for");

    public static final ProblemType NOT_SENDABLE =
            new ProblemType("not-sendable", 409, "Nothing of this directive can be sent to the exchange");

    /** Nothing is wrong with the request; it would have succeeded at another moment. */
    public static final ProblemType BUSY = new ProblemType("busy", 503, "The service cannot do this at the moment");

    public static final ProblemType AGENCY_CLOSED =
            new ProblemType("agency-closed", 410, "This agency exists no longer");

    public static final ProblemType TABLE_REFUSED =
            new ProblemType("table-refused", 400, "The table cannot be imported, and nothing of it was");

    public static final ProblemType FIELDS_NOT_READABLE =
            new ProblemType("fields-not-readable", 422, "Fields left out could not be read from the text");

    public static final ProblemType NOT_A_DRAFT = new ProblemType("not-a-draft", 409, "The directive has its number");

    public static final ProblemType NOT_IN_FORCE =
            new ProblemType("not-in-force", 409, "The directive is not in force");

    public static final ProblemType STILL_IN_FORCE =
            new ProblemType("still-in-force", 409, "The directive has not lost its force");

    public static final ProblemType NOT_CORRECTABLE =
            new ProblemType("not-correctable", 422, "A correction cannot change this");

    public static final ProblemType UNKNOWN_DIRECTIVE =
            new ProblemType("unknown-directive", 422, "The request names a directive that is not in your register");

    public static final ProblemType DIRECTIVE_PURGED =
            new ProblemType("directive-purged", 410, "The directive was purged");

    public static final ProblemType PURGED_BEFORE =
            new ProblemType("purged-before", 422, "This document was purged here and must not come back");

    private DocumentProblem() {}
}
