package vn.dondoc.document.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.listing.FoundDirective.TextMatch;
import vn.dondoc.document.search.DirectiveFilter;
import vn.dondoc.document.search.Found;
import vn.dondoc.document.search.NumberAsked;
import vn.dondoc.document.search.SearchRepository;
import vn.dondoc.document.search.Snippet;
import vn.dondoc.document.search.Words;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;

@ApplicationScoped
class DirectiveService {

    private final DirectiveRepository directives;
    private final ListingRepository lists;
    private final SearchRepository searches;

    DirectiveService(DirectiveRepository directives, ListingRepository lists, SearchRepository searches) {
        this.directives = directives;
        this.lists = lists;
        this.searches = searches;
    }

    @Transactional
    DirectiveResponse get(Caller caller, UUID id) {
        return DirectiveResponse.whole(directives.getFor(caller, id));
    }

    /** Of the bodies the caller acts for: the best first where words are looked for, else the newest registered. */
    @Transactional
    FoundPage list(Caller caller, ListingRequest request) {
        Set<String> bodies = caller.has(Role.ADMIN) ? lists.findBodies() : caller.bodies();
        DirectiveFilter filter = request.filter(asked -> words("signer", asked).ofSigner());
        return request.q() == null ? newest(bodies, filter, request) : best(bodies, filter, request);
    }

    private Words words(String parameter, String asked) {
        Words words = searches.words(asked);
        if (words.isEmpty()) {
            throw Problem.invalidParameter(parameter, "has no letters or digits in it");
        }
        return words;
    }

    private FoundPage newest(Set<String> bodies, DirectiveFilter filter, ListingRequest request) {
        String query = "directives " + filter;
        var before = Cursor.decode(request.cursor(), query, 2)
                .map(last -> new ListingRepository.Place(last.instant(0), last.uuid(1)))
                .orElse(null);
        List<Directive> found = lists.findNewest(bodies, filter, before, request.limit() + 1);
        Page<Directive> page = Page.of(found, request.limit(), query, DirectiveService::place);
        return new FoundPage(
                page.items().stream()
                        .map(directive -> new FoundDirective(DirectiveResponse.withoutText(directive), null))
                        .toList(),
                page.next(),
                false);
    }

    private static List<String> place(Directive directive) {
        return List.of(directive.registeredAt().toString(), directive.id().toString());
    }

    private FoundPage best(Set<String> bodies, DirectiveFilter filter, ListingRequest request) {
        String asked = ListingRequest.storable("q", String.valueOf(request.q()));
        NumberAsked number = NumberAsked.find(asked);
        Words words = words("q", number == null ? asked : NumberAsked.withoutLabel(asked));
        String query = "search " + words.words() + " " + filter;
        var behind = Cursor.decode(request.cursor(), query, 3)
                .map(DirectiveService::behind)
                .orElse(null);
        if (bodies.isEmpty()) {
            return new FoundPage(List.of(), null, false);
        }
        List<Found> found =
                searches.find(SearchRepository.Search.of(bodies, words, number, filter, behind, request.limit() + 1));
        Page<Found> page = Page.of(found, request.limit(), query, Found::place);
        return new FoundPage(
                shown(page.items(), words), page.next(), found.stream().anyMatch(Found::narrowed));
    }

    private static SearchRepository.Place behind(Cursor last) {
        if (!last.key().getFirst().matches("[0-9]{1,9}\\.[0-9]{6}")) {
            throw Problem.invalidParameter("cursor", "was not made for this list");
        }
        return new SearchRepository.Place(
                last.key().getFirst(), last.instant(1).atOffset(ZoneOffset.UTC), last.uuid(2));
    }

    private List<FoundDirective> shown(List<Found> found, Words words) {
        Set<String> wanted = words.all();
        Map<UUID, Directive> rows = lists.findAll(found.stream().map(Found::id).toList());
        Map<UUID, String> texts = searches.findTexts(found);
        return found.stream()
                .flatMap(match -> Stream.ofNullable(rows.get(match.id()))
                        .map(directive -> shown(match, directive, texts.get(match.id()), wanted)))
                .toList();
    }

    private static FoundDirective shown(Found match, Directive directive, @Nullable String text, Set<String> wanted) {
        DirectiveResponse response = DirectiveResponse.withoutText(directive);
        Snippet subject = Snippet.whole(response.subject(), wanted);
        return new FoundDirective(
                response,
                new TextMatch(
                        Double.parseDouble(match.rank()),
                        match.inHeader(),
                        text != null,
                        subject.highlights().isEmpty() ? null : subject,
                        text == null ? null : Snippet.of(text, wanted)));
    }
}
