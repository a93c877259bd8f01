package vn.dondoc.notification.webhook;

import vn.dondoc.kit.problem.ProblemType;

/** Errors of webhooks. */
public final class WebhookProblem {

    public static final ProblemType NO_KEY =
            new ProblemType("webhooks-need-a-key", 409, "Webhooks are not set up in this installation");

    public static final ProblemType ALREADY_REGISTERED =
            new ProblemType("webhook-already-registered", 409, "This address hears of this agency already");

    public static final ProblemType DISABLED = new ProblemType("webhook-disabled", 409, "The webhook is disabled");

    private WebhookProblem() {}
}
