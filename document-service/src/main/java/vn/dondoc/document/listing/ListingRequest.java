package vn.dondoc.document.listing;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse.Direction;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.directive.Urgency;
import vn.dondoc.document.relation.RelationKind;
import vn.dondoc.document.search.DirectiveFilter;
import vn.dondoc.document.search.NumberAsked;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.NameKey;

/** What a list is asked for, as the parameters say it. */
record ListingRequest(
        @Nullable String q,
        @Nullable String number,
        @Nullable String type,
        @Nullable DirectiveState state,
        @Nullable Direction direction,
        @Nullable Urgency urgency,
        @Nullable String issuer,
        @Nullable String signer,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo,
        @Nullable String source,
        @Nullable String sourceId,
        @Nullable RelationKind relation,
        @Nullable String relatedTo,
        @Nullable String cursor,
        int limit) {

    /**
     * @param signerQuery makes a tsquery of a signer's name
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming what cannot be read
     */
    DirectiveFilter filter(UnaryOperator<String> signerQuery) {
        if (sourceId != null && source == null) {
            throw Problem.invalidParameter("source", "must be given with sourceId");
        }
        return new DirectiveFilter(
                type == null ? null : typeCode(type),
                state,
                direction,
                urgency,
                number == null ? null : NumberAsked.read(number),
                issuer == null ? null : NameKey.of(issuer).value(),
                signer == null ? null : signerQuery.apply(storable("signer", signer)),
                issuedFrom,
                issuedTo,
                source == null ? null : storable("source", source),
                sourceId == null ? null : storable("sourceId", sourceId),
                relation == null ? null : relation.name(),
                relatedTo == null ? null : id(relatedTo));
    }

    /** No text in the database has U+0000, and it refuses to be asked for one. */
    static String storable(String parameter, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Problem.invalidParameter(parameter, "must not contain the character U+0000");
        }
        return text;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidParameter("relatedTo", "is not the id of a directive");
        }
    }

    private static String typeCode(String code) {
        return DocumentType.ofCode(code)
                .orElseThrow(() -> Problem.invalidParameter("type", "is not the abbreviation of a type of document"))
                .code();
    }
}
