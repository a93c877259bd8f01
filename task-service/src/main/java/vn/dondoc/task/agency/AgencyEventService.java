package vn.dondoc.task.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.NameKey;

/**
 * Takes over newer states of agencies and of groups, those of a batch with one statement each, and tells of it in the same
 * transaction. Rows are taken in the order of their codes, as by those who hold several until their own transaction ends.
 */
@ApplicationScoped
public class AgencyEventService {

    private static final String UPSERT_AGENCIES = """
            insert into agencies as a (code, epoch, version, name, kind, valid_from, valid_to, successors, names, name_keys)
            select code, epoch, version, name, kind, "validFrom", "validTo", coalesce(successors, '{}'), names, "nameKeys"
            from jsonb_to_recordset(cast(:events as jsonb)) as e (
                code text, epoch bigint, version bigint, name text, kind text, "validFrom" date, "validTo" date,
                 successors text[], names jsonb, "nameKeys" text[])
             order by code
            on conflict (code) do update
            set epoch = excluded.epoch, version = excluded.version, name = excluded.name, kind = excluded.kind,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, successors = excluded.successors,
                names = excluded.names, name_keys = excluded.name_keys
            where (excluded.epoch, excluded.version) > (a.epoch, a.version)
            """;

    private static final String UPSERT_GROUPS = """
            insert into agency_groups as g (id, epoch, version, phrases, phrase_keys, within, kinds, levels, members,
                                            valid_from, valid_to)
            select id, epoch, version, phrases, "phraseKeys", within, kinds, levels, members, "validFrom", "validTo"
            from jsonb_to_recordset(cast(:events as jsonb)) as e (
                id text, epoch bigint, version bigint, phrases text[], "phraseKeys" text[], within text, kinds text[],
                levels int[], members jsonb, "validFrom" date, "validTo" date)
            on conflict (id) do update
            set epoch = excluded.epoch, version = excluded.version, phrases = excluded.phrases,
                phrase_keys = excluded.phrase_keys, within = excluded.within, kinds = excluded.kinds,
                levels = excluded.levels, members = excluded.members, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to
            where (excluded.epoch, excluded.version) > (g.epoch, g.version)
            """;

    private record GroupRow(
            String id,
            long epoch,
            long version,
            List<String> phrases,
            List<String> phraseKeys,
            @Nullable String within,
            List<String> kinds,
            List<Integer> levels,
            List<AgencyGroupChanged.Member> members,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static GroupRow of(AgencyGroupChanged group) {
            return new GroupRow(
                    group.id(),
                    group.epoch(),
                    group.version(),
                    group.phrases(),
                    group.phrases().stream()
                            .map(phrase -> NameKey.of(phrase).value())
                            .toList(),
                    group.within(),
                    group.kinds(),
                    group.levels(),
                    group.members(),
                    group.validFrom(),
                    group.validTo());
        }
    }

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<AgenciesTold> told;
    private final Event<GroupsTold> groupsTold;

    AgencyEventService(
            EntityManager entities, ObjectMapper json, Event<AgenciesTold> told, Event<GroupsTold> groupsTold) {
        this.entities = entities;
        this.json = json;
        this.told = told;
        this.groupsTold = groupsTold;
    }

    @Transactional
    public void apply(List<AgencyNews> news) {
        run(UPSERT_AGENCIES, of(AgencyChanged.class, news).map(AgencyRow::of).toList());
        run(UPSERT_GROUPS, of(AgencyGroupChanged.class, news).map(GroupRow::of).toList());
        List<String> agencies =
                of(AgencyChanged.class, news).map(AgencyChanged::code).toList();
        if (!agencies.isEmpty()) {
            told.fire(new AgenciesTold(agencies));
        }
        if (agencies.size() < news.size()) {
            groupsTold.fire(new GroupsTold());
        }
    }

    private static <T> Stream<T> of(Class<T> type, List<AgencyNews> news) {
        return news.stream().filter(type::isInstance).map(type::cast);
    }

    private void run(String upsert, List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            entities.createNativeQuery(upsert)
                    .setParameter("events", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
