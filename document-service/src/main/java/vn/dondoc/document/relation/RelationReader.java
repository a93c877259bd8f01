package vn.dondoc.document.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.UnreadableNumber;

/** Reads the relations of a request; those that come from a text and cannot be read are left out. */
final class RelationReader {

    private final Directive directive;
    private final boolean declared;
    private final String place;
    private final List<FieldError> errors = new ArrayList<>();

    private RelationReader(Directive directive, boolean declared, String place) {
        this.directive = directive;
        this.declared = declared;
        this.place = place;
    }

    /** @param place where they stand in the request, such as {@code relations/} */
    static List<Relation> read(
            Directive directive,
            List<RelationRequest> requests,
            boolean declared,
            String place,
            RelationRepository relations) {
        RelationReader reader = new RelationReader(directive, declared, place);
        List<Relation> read = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Relation relation = reader.read(requests.get(i), place + i);
            if (relation != null) {
                read.add(relation);
            }
        }
        if (declared) {
            reader.refuseWrong(requests, relations);
        }
        return read;
    }

    private @Nullable Relation read(RelationRequest request, String path) {
        String number = request.number();
        if ((number == null) == (request.directiveId() == null)) {
            errors.add(FieldError.inBody(path, "names the other directive either by directiveId or by number"));
            return null;
        }
        if (directive.id().equals(request.directiveId())) {
            errors.add(FieldError.inBody(path + "/directiveId", "is the directive itself"));
            return null;
        }
        return switch (number == null ? null : DocumentNumber.read(number)) {
            case null -> new Relation(directive, request, null, declared);
            case DocumentNumber readable -> new Relation(directive, request, readable, declared);
            case UnreadableNumber(String reason) -> {
                errors.add(FieldError.inBody(path + "/number", reason));
                yield null;
            }
        };
    }

    private void refuseWrong(List<RelationRequest> requests, RelationRepository relations) {
        if (!errors.isEmpty()) {
            throw Problem.of(
                    GeneralProblem.INVALID_FIELD,
                    "relations: " + errors.getFirst().detail(),
                    errors);
        }
        List<UUID> named = requests.stream()
                .map(RelationRequest::directiveId)
                .filter(Objects::nonNull)
                .toList();
        Set<UUID> known = relations.findKnown(directive.body(), named);
        for (int i = 0; i < requests.size(); i++) {
            UUID id = requests.get(i).directiveId();
            if (id != null && !known.contains(id)) {
                errors.add(FieldError.inBody(place + i + "/directiveId", "is not in your register"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(DocumentProblem.UNKNOWN_DIRECTIVE, "relations name unknown directives", errors);
        }
    }
}
