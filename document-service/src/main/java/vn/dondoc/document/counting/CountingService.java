package vn.dondoc.document.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import vn.dondoc.document.directive.DirectiveResponse.Direction;
import vn.dondoc.kit.caller.Caller;

@ApplicationScoped
class CountingService {

    /** What the sentence is made of. */
    private static final Set<CountedBy> BY_TYPE = Set.of(CountedBy.TYPE);

    private final CountingRepository counts;

    CountingService(CountingRepository counts) {
        this.counts = counts;
    }

    @Transactional
    CountResponse count(Caller caller, CountRequest request) {
        String body = caller.bodyOrOnlyOne(request.body());
        List<CountRow> rows = counts.count(body, request);
        List<CountRow> byType = request.by().equals(BY_TYPE)
                ? rows
                : counts.count(body, new CountRequest(request.body(), request.from(), request.to(), BY_TYPE));
        return new CountResponse(
                body,
                request.from(),
                request.to(),
                sum(byType, Direction.INCOMING),
                sum(byType, Direction.OUTGOING),
                rows,
                ReportSentence.of(byType));
    }

    private static long sum(List<CountRow> rows, Direction direction) {
        return rows.stream()
                .filter(row -> row.direction() == direction)
                .mapToLong(CountRow::count)
                .sum();
    }
}
