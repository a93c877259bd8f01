package vn.dondoc.document.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveNumber;
import vn.dondoc.document.directive.Origin;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.sql.OneColumn;

/** Keeps out what was purged: by its number, by what its sender calls it, by its text, by its file. */
@ApplicationScoped
public class PurgeMarks {

    private static final String MARKED = """
            select exists (
                select 1 from purge_marks
                where body = :body
                  and mark in (purge_mark('number', :issuer, :year, :series, :number), purge_mark('origin', :source, :sourceId),
                               purge_mark('text', :text)))
            """;

    private static final String FILE_MARKED =
            "select exists (select 1 from purge_marks where body = :body and mark = purge_mark('file', :sha256))";

    private final EntityManager entities;

    PurgeMarks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * To be asked after whether another directive holds its number: a purge that ends meanwhile is then seen.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it was purged here
     */
    public void refuse(Directive directive) {
        DirectiveNumber number = directive.number();
        Origin origin = directive.origin();
        refuseIf((boolean) OneColumn.query(entities, MARKED, Boolean.class)
                .setParameter("body", directive.body())
                .setParameter("issuer", number == null ? "" : directive.header().issuerKey())
                .setParameter("year", number == null ? "" : String.valueOf(number.year()))
                .setParameter("series", number == null ? "" : number.series())
                .setParameter("number", number == null ? "" : number.key())
                .setParameter("source", origin == null ? "" : origin.source())
                .setParameter("sourceId", origin == null ? "" : origin.sourceId())
                .setParameter("text", sha256(directive.text()))
                .getSingleResult());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it was a file of a directive that was purged */
    public void refuseFile(String body, String sha256) {
        refuseIf((boolean) OneColumn.query(entities, FILE_MARKED, Boolean.class)
                .setParameter("body", body)
                .setParameter("sha256", sha256)
                .getSingleResult());
    }

    private static void refuseIf(@Nullable Boolean marked) {
        if (Boolean.TRUE.equals(marked)) {
            throw Problem.of(
                    DocumentProblem.PURGED_BEFORE,
                    "it was purged here; nothing of it was kept, and it must be handled off this system");
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
