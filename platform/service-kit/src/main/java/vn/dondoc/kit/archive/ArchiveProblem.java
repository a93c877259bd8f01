package vn.dondoc.kit.archive;

import vn.dondoc.kit.problem.ProblemType;

/** What can keep a year from being archived. */
final class ArchiveProblem {

    static final ProblemType NO_FOLDER =
            new ProblemType("no-archive-folder", 409, "No folder for archives of the audit is configured");

    static final ProblemType ALREADY_ARCHIVED =
            new ProblemType("year-already-archived", 409, "The year, or a later one, is archived already");

    static final ProblemType DOES_NOT_STAND =
            new ProblemType("audit-does-not-stand", 409, "The audit is not what was sealed, so it is not archived");

    static final ProblemType YEAR_NOT_OVER = new ProblemType("year-not-over", 422, "The year is not over");

    static final ProblemType NOTHING_SEALED =
            new ProblemType("nothing-to-archive", 422, "Nothing was sealed until the end of the year");

    static final ProblemType ARCHIVE_MISSING =
            new ProblemType("audit-archive-missing", 503, "An archive that holds these rows is not in its folder");

    private ArchiveProblem() {}
}
