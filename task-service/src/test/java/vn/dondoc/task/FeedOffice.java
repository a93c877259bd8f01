package vn.dondoc.task;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.testkit.RealPostgres;

/** Agencies of one test's own, with assignments of every form straight into the tables. */
public final class FeedOffice {

    private FeedOffice() {}

    /** A department below H12 that no other test knows. */
    public static String hasAgency() {
        String code = "H12." + UUID.randomUUID().toString().substring(0, 8);
        hasAgency(code);
        return code;
    }

    public static void hasAgency(String code) {
        RealPostgres.execute("""
                insert into agencies (code, epoch, version, name, kind, valid_from, successors)
                values ('%s', 1, 1, 'Cơ quan %s', 'department', '1997-01-01', '{}') on conflict do nothing
                """.formatted(code, code));
    }

    /** Assigned, tracked, due on 15 September 2020; each of a task of its own, in one transaction. */
    public static List<String> hasAssignments(UUID directive, String agency, int number) {
        return hasAssignments(directive, agency, number, "Rà soát tàu cá");
    }

    public static List<String> hasAssignments(UUID directive, String agency, int number, String content) {
        return RealPostgres.query("""
                with new_tasks as (
                    insert into tasks (id, directive_id, content, created_at)
                    select uuidv7(), '%s', '%s', now() from generate_series(1, %d) returning id),
                given as (
                    insert into assignments (id, version, task_id, directive_id, agency_code, assigned_by, role, tracked,
                                             state, cycle, created_at, issued_at, deadline_kind, deadline_phrase, due_on,
                                             due_at, due_has_hour, deadline_version, original_due_on, deadline_provisional)
                    select uuidv7(), 1, id, '%s', '%s', 'H12', 'LEAD', true, 'ASSIGNED', 1, now(), now(), 'DATE',
                           'trước ngày 15/9/2020', '2020-09-15', '2020-09-16 00:00+07', false, 1, '2020-09-15', false
                    from new_tasks returning id)
                select id from given
                """.formatted(directive, content, number, directive, agency));
    }

    /** Everything the feed tells from a cursor on; the last answer's next. */
    public static Told read(String token, String path, @Nullable String since) {
        RequestSpecification answer = Office.caller(token).queryParam("limit", 200);
        if (since != null) {
            answer = answer.queryParam("since", since);
        }
        var body = answer.get(path).then().statusCode(200).extract().jsonPath();
        List<Item> items = new ArrayList<>();
        List<Map<String, Object>> told = body.getList("items");
        for (Map<String, Object> item : told) {
            Map<?, ?> state = (Map<?, ?>) item.get("assignment");
            items.add(new Item(
                    String.valueOf(item.get("id")),
                    Boolean.TRUE.equals(item.get("gone")),
                    state == null ? null : (Integer) state.get("version")));
        }
        String next = body.getString("next");
        if (body.getBoolean("more")) {
            Told rest = read(token, path, next);
            items.addAll(rest.items());
            next = rest.next();
        }
        return new Told(items, next);
    }

    public record Item(String id, boolean gone, @Nullable Integer version) {}

    public record Told(List<Item> items, String next) {

        public List<String> ids() {
            return items.stream().map(Item::id).toList();
        }
    }

    public static String changesOf(String agency) {
        return "/api/v1/agencies/" + agency + "/assignment-changes";
    }
}
