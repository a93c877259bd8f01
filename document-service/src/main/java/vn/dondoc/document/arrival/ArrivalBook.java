package vn.dondoc.document.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.directive.Arrival;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.sql.OneColumn;

/**
 * The book of arrivals (sổ đến) of each body: one number for one document, counted from 1 in each year. Numbers that are drawn
 * have no gaps: who draws makes the next one wait for the end of the transaction, and a number that was rolled back is drawn
 * again. A number of the caller's own may leap ahead; the next one drawn follows it.
 */
@ApplicationScoped
public class ArrivalBook {

    private static final String DRAW = """
            insert into arrival_counters as c (body, year, last) values (:body, :year, 1)
            on conflict (body, year) do update set last = c.last + 1
            returning last
            """;

    private static final String TAKE = """
            insert into arrival_counters as c (body, year, last) values (:body, :year, :number)
            on conflict (body, year) do update set last = greatest(c.last, excluded.last)
            returning last
            """;

    private static final String HOLDER = """
            select id from directives where body = :body and arrival_year = :year and arrival_number = :number
            """;

    private final EntityManager entities;
    private final Clock clock;

    ArrivalBook(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if another document has the caller's number */
    public Arrival enter(String body, ArrivalRequest request) {
        LocalDate on = request.on() == null ? LocalDate.now(clock) : request.on();
        Integer own = request.number();
        return new Arrival(own == null ? draw(body, on.getYear()) : take(body, on.getYear(), own), on.getYear(), on);
    }

    /** Where a directive belongs that was entered wrongly, or not at all; 409 as above. */
    public Arrival move(Directive directive, ArrivalRequest right) {
        Arrival present = directive.arrival();
        LocalDate on = right.on();
        if (present != null
                && on != null
                && on.getYear() == present.year()
                && Integer.valueOf(present.number()).equals(right.number())) {
            return new Arrival(present.number(), present.year(), on);
        }
        return enter(directive.body(), right);
    }

    private int draw(String body, int year) {
        return OneColumn.query(entities, DRAW, Integer.class)
                .setParameter("body", body)
                .setParameter("year", year)
                .getSingleResult();
    }

    private int take(String body, int year, int number) {
        OneColumn.query(entities, TAKE, Integer.class)
                .setParameter("body", body)
                .setParameter("year", year)
                .setParameter("number", number)
                .getSingleResult();
        UUID holder = findHolder(body, year, number);
        if (holder != null) {
            throw Problem.of(
                    DocumentProblem.ARRIVAL_NUMBER_TAKEN,
                    "number " + number + " of " + year + " is in the book of arrivals; see existing",
                    List.of(FieldError.inBody("arrival/number", "is taken")),
                    Map.of("existing", "/api/v1/directives/" + holder));
        }
        return number;
    }

    private @Nullable UUID findHolder(String body, int year, int number) {
        return OneColumn.query(entities, HOLDER, UUID.class)
                .setParameter("body", body)
                .setParameter("year", year)
                .setParameter("number", number)
                .getSingleResultOrNull();
    }
}
