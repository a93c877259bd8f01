package vn.dondoc.document.agencygroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.NameKey;

@ApplicationScoped
public class GroupService {

    private static final String LIST = "agency-groups";

    private final GroupRepository groups;
    private final Outbox outbox;
    private final Audit audit;
    private final Versions versions;
    private final Clock clock;

    GroupService(GroupRepository groups, Outbox outbox, Audit audit, Versions versions, Clock clock) {
        this.groups = groups;
        this.outbox = outbox;
        this.audit = audit;
        this.versions = versions;
        this.clock = clock;
    }

    /** What a PUT came to. */
    record Written(boolean created, boolean changed, GroupResponse group) {}

    /** What a table came to. */
    public record Imported(int created, int changed, int unchanged) {}

    /** @param ifMatch the version the caller has read; absent, the last writer wins */
    @Transactional
    Written write(Caller caller, String id, GroupDefinition definition, @Nullable String ifMatch) {
        groups.lock(id);
        Optional<AgencyGroup> present = groups.findByIdOptional(id);
        if (ifMatch != null) {
            versions.require(ifMatch, present.map(AgencyGroup::version).orElseThrow(GroupService::notThereToMatch));
        }
        return present.map(group -> change(caller, group, definition))
                .orElseGet(() -> create(caller, new AgencyGroup(id, definition)));
    }

    /** All or none, each as by {@link #write}; a register has tens of groups. */
    @Transactional
    public Imported writeAll(Caller caller, List<GroupEntry> entries) {
        List<Written> written = entries.stream()
                .sorted(Comparator.comparing(GroupEntry::id))
                .map(entry -> write(caller, entry.id(), entry.definition(), null))
                .toList();
        int created = (int) written.stream().filter(Written::created).count();
        int changed = (int) written.stream().filter(Written::changed).count();
        return new Imported(created, changed, written.size() - created - changed);
    }

    /** Every group, in the order of ids. */
    @Transactional
    public List<GroupEntry> all() {
        return groups.findBehind("", Integer.MAX_VALUE).stream()
                .map(group -> new GroupEntry(group.id(), group.definition()))
                .toList();
    }

    private Written create(Caller caller, AgencyGroup group) {
        groups.persistAndFlush(group);
        outbox.append(GroupEvent.AgencyGroupChanged.of(group));
        GroupResponse after = GroupResponse.of(group);
        audit.record(caller, AuditEntry.created("register-agency-group", "agency-group", group.id(), after));
        return new Written(true, false, after);
    }

    private Written change(Caller caller, AgencyGroup group, GroupDefinition definition) {
        GroupResponse before = GroupResponse.of(group);
        if (!group.define(definition)) {
            return new Written(false, false, before);
        }
        groups.flush(); // raises the version
        outbox.append(GroupEvent.AgencyGroupChanged.of(group));
        GroupResponse after = GroupResponse.of(group);
        audit.record(caller, new AuditEntry("change-agency-group", "agency-group", group.id(), before, after, null));
        return new Written(false, true, after);
    }

    @Transactional
    GroupResponse get(String idOrPhrase) {
        return GroupResponse.of(find(idOrPhrase));
    }

    private AgencyGroup find(String idOrPhrase) {
        if (idOrPhrase.indexOf('\0') >= 0) {
            throw unknown();
        }
        return groups.findByIdOptional(idOrPhrase)
                .or(() -> groups.findByPhrase(NameKey.of(idOrPhrase).value()))
                .orElseThrow(GroupService::unknown);
    }

    @Transactional
    Page<GroupResponse> list(@Nullable String cursor, int limit) {
        String behind = Cursor.decode(cursor, LIST, 1)
                .map(last -> last.key().getFirst())
                .orElse("");
        return Page.of(groups.findBehind(behind, limit + 1), limit, LIST, group -> List.of(group.id()))
                .map(GroupResponse::of);
    }

    /** @param on the day asked about; absent, today */
    @Transactional
    Page<GroupResponse.Member> members(String idOrPhrase, @Nullable LocalDate on, @Nullable String cursor, int limit) {
        AgencyGroup group = find(idOrPhrase);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        String query = "members " + group.id() + " " + day;
        String behind = Cursor.decode(cursor, query, 1)
                .map(last -> last.key().getFirst())
                .orElse("");
        if (!group.existsOn(day)) {
            return new Page<>(List.of(), null);
        }
        List<GroupResponse.Member> found = groups.findMembers(group.id(), day, behind, limit + 1);
        return Page.of(found, limit, query, member -> List.of(member.code()));
    }

    private static RuntimeException notThereToMatch() {
        return Problem.of(GeneralProblem.PRECONDITION_FAILED, "no group has this id yet; leave If-Match out");
    }

    private static RuntimeException unknown() {
        return Problem.notFound("no group has this id or phrase");
    }
}
