package vn.dondoc.kit.caller;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/**
 * Who calls, as the verified token says.
 *
 * @param bodies codes of the bodies the caller acts for; empty for an admin, who acts for all
 * @param agency the agency of a caller with the role agency
 * @param actingFor subjects of those whom a deputy stands for in what he does now; null for who acts in his own name
 */
public record Caller(
        String subject,
        @Nullable String name,
        @Nullable String title,
        Set<String> roles,
        Set<String> bodies,
        @Nullable String agency,
        @Nullable String actingFor) {

    /** In his own name. */
    public Caller(
            String subject,
            @Nullable String name,
            @Nullable String title,
            Set<String> roles,
            Set<String> bodies,
            @Nullable String agency) {
        this(subject, name, title, roles, bodies, agency, null);
    }

    /** The service itself, where no person or system caused the write. */
    public static Caller service(String name) {
        return new Caller("service:" + name, null, null, Set.of(), Set.of(), null);
    }

    /** The same with his own rights, who does the next thing as the deputy of others; every audit row of it names them too. */
    public Caller standingFor(List<String> officers) {
        return new Caller(subject, name, title, roles, bodies, agency, String.join(",", officers));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean actsFor(String body) {
        return has(Role.ADMIN) || bodies.contains(body);
    }

    /** The agency whose rows alone this caller may see; empty for those who act for a whole body. */
    public Optional<String> onlyAgency() {
        boolean wholeBody =
                has(Role.ADMIN) || has(Role.COORDINATOR) || has(Role.LEADER) || has(Role.CLERK) || has(Role.SYSTEM);
        return wholeBody ? Optional.empty() : Optional.of(agency == null ? "" : agency);
    }

    /**
     * The body a new thing belongs to: the one asked for, or the caller's only one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if the token does not act for it, 400 naming {@code #/body} if
     *     none was asked for and the token has several
     */
    public String bodyOrOnlyOne(@Nullable String asked) {
        if (asked != null) {
            if (!actsFor(asked)) {
                throw Problem.of(
                        GeneralProblem.BODY_NOT_YOURS,
                        "the token does not act for the body asked for",
                        List.of(FieldError.inBody("body", "is not a body your token acts for")));
            }
            return asked;
        }
        if (bodies.size() != 1) {
            throw Problem.invalidField("body", "must be given, since the token does not act for exactly one body");
        }
        return bodies.iterator().next();
    }

    /** The one body that the caller acts for, if it is one. */
    public Optional<String> onlyBody() {
        return bodies.size() == 1 ? Optional.of(bodies.iterator().next()) : Optional.empty();
    }

    /**
     * The body whose things are asked for with the query parameter {@code body}: that one, or the caller's only one.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 if the token does not act for it, 400 naming the parameter if
     *     none was asked for and the token has not exactly one
     */
    public String bodyOfParameter(@Nullable String asked) {
        if (asked == null && bodies.size() != 1) {
            throw Problem.invalidParameter("body", "must be given, since the token does not act for exactly one body");
        }
        if (asked != null && !actsFor(asked)) {
            throw Problem.of(
                    GeneralProblem.BODY_NOT_YOURS,
                    "the token does not act for the body asked for",
                    List.of(FieldError.ofParameter("body", "is not a body your token acts for")));
        }
        return asked != null ? asked : bodies.iterator().next();
    }
}
