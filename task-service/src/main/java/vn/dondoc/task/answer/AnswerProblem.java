package vn.dondoc.task.answer;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of confirming answers. */
final class AnswerProblem {

    static final ProblemType ANSWER_SETTLED =
            new ProblemType("answer-settled", 409, "The answer was confirmed or rejected already");

    private AnswerProblem() {}
}
