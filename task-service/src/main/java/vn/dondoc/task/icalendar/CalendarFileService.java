package vn.dondoc.task.icalendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.problem.ProblemType;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.listing.ListTags;
import vn.dondoc.task.position.PositionRepository;
import vn.dondoc.task.position.Scope;

/** Shows an agency's deadlines to whoever has an address of its calendar. */
@ApplicationScoped
public class CalendarFileService {

    private static final ProblemType WRONG_TOKEN =
            new ProblemType("wrong-calendar-token", 401, "This calendar's address is wrong or was taken back");

    /** Closed ones stay long enough for every program to see that they are. */
    private static final Duration KEPT_WHEN_CLOSED = Duration.ofDays(30);

    /** More than any agency has open; programs give up on larger files. */
    private static final int MOST = 3000;

    private final CalendarLinkRepository links;
    private final DueAssignmentRepository assignments;
    private final AgencyRepository agencies;
    private final PositionRepository positions;
    private final ListTags tags;
    private final Clock clock;

    CalendarFileService(
            CalendarLinkRepository links,
            DueAssignmentRepository assignments,
            AgencyRepository agencies,
            PositionRepository positions,
            ListTags tags,
            Clock clock) {
        this.links = links;
        this.assignments = assignments;
        this.agencies = agencies;
        this.positions = positions;
        this.tags = tags;
        this.clock = clock;
    }

    /**
     * The tag of the file as it now is, for one who may read it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 401 without a token that opens this agency's calendar
     */
    @Transactional
    public EntityTag tag(String agency, @Nullable String token) {
        if (token == null || !links.opens(agency, new CalendarToken(token))) {
            throw Problem.of(
                    WRONG_TOKEN,
                    "ask the agency for the present address",
                    List.of(FieldError.ofParameter("token", "opens no calendar")));
        }
        Scope scope = new Scope.OfAgency(agency);
        return tags.of(scope, positions.standing(scope, clock.instant()), "calendar");
    }

    @Transactional
    public String file(String agency) {
        var due = assignments.find(agency, clock.instant().minus(KEPT_WHEN_CLOSED), MOST);
        return CalendarFile.of(agencies.nameOf(agency), due);
    }
}
