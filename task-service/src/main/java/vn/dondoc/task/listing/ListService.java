package vn.dondoc.task.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.epoch.Epoch;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.position.PositionRepository;
import vn.dondoc.task.position.Scope;
import vn.dondoc.task.position.Standing;
import vn.dondoc.task.repetition.Basis;

/** Lists assignments as they stand. */
@ApplicationScoped
public class ListService {

    private final ListRepository lists;
    private final PositionRepository positions;
    private final ListTags tags;
    private final Epoch epoch;
    private final Versions versions;
    private final Clock clock;

    ListService(
            ListRepository lists,
            PositionRepository positions,
            ListTags tags,
            Epoch epoch,
            Versions versions,
            Clock clock) {
        this.lists = lists;
        this.positions = positions;
        this.tags = tags;
        this.epoch = epoch;
        this.versions = versions;
        this.clock = clock;
    }

    /** What is asked of a list: its filter, and which page of it. */
    public record Wanted(AssignmentFilter filter, @Nullable String cursor, int limit) {}

    /** The tag of a list, and what it was made of. */
    public record Tagged(EntityTag tag, Basis basis) {}

    /** Of the list as it now is, without reading it; to be asked before the list, so that it is never newer than that. */
    public Tagged tag(Scope scope, Wanted wanted) {
        Instant now = clock.instant();
        int before = epoch.current();
        Standing standing = positions.standing(scope, now);
        return new Tagged(tags.of(scope, standing, wanted.toString()), new Basis(standing, before, now));
    }

    @Transactional
    public Page<ListedAssignment> list(Scope scope, Wanted wanted) {
        Instant now = clock.instant();
        String name = "assignments " + scope + " " + wanted.filter();
        UUID before =
                Cursor.decode(wanted.cursor(), name, 1).map(c -> c.uuid(0)).orElse(null);
        boolean common = lists.areCommon(ListQuery.words(wanted.filter().q()));
        ListQuery query =
                new ListQuery(scope, wanted.filter(), common, now, clock.getZone(), before, wanted.limit() + 1);
        List<ListedAssignment> rows =
                lists.find(query).stream().map(row -> listed(row, now)).toList();
        return Page.of(
                rows, wanted.limit(), name, row -> List.of(row.assignment().id().toString()));
    }

    private ListedAssignment listed(Assignment assignment, Instant now) {
        return new ListedAssignment(versions.header(assignment.version()), AssignmentResponse.of(assignment, now));
    }
}
