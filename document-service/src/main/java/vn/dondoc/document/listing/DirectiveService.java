package vn.dondoc.document.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.listing.ListingRepository.Place;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;

@ApplicationScoped
class DirectiveService {

    private final DirectiveRepository directives;
    private final ListingRepository lists;

    DirectiveService(DirectiveRepository directives, ListingRepository lists) {
        this.directives = directives;
        this.lists = lists;
    }

    @Transactional
    DirectiveResponse get(Caller caller, UUID id) {
        return DirectiveResponse.whole(directives.getFor(caller, id));
    }

    private static List<String> place(Directive directive) {
        return List.of(directive.registeredAt().toString(), directive.id().toString());
    }

    /** Of the bodies the caller acts for, newest registered first. */
    @Transactional
    Page<DirectiveResponse> list(Caller caller, DirectiveFilter filter, @Nullable String cursor, int limit) {
        String query = "directives " + filter;
        Place before = Cursor.decode(cursor, query, 2)
                .map(last -> new Place(last.instant(0), last.uuid(1)))
                .orElse(null);
        Set<String> bodies = caller.has(Role.ADMIN) ? lists.findBodies() : caller.bodies();
        List<Directive> found = lists.findNewest(bodies, filter, before, limit + 1);
        return Page.of(found, limit, query, DirectiveService::place).map(DirectiveResponse::withoutText);
    }
}
