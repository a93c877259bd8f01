package vn.dondoc.notification.letter;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of urging letters. */
public final class LetterProblem {

    public static final ProblemType NOTHING_LATE =
            new ProblemType("nothing-late", 422, "The agency has no late assignment to be urged about");

    public static final ProblemType NOT_A_DRAFT =
            new ProblemType("letter-not-a-draft", 409, "The letter is no draft any more");

    private LetterProblem() {}
}
