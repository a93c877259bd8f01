package vn.dondoc.document.agencygroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.document.agency.AgencyEvent;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.republication.Portion;
import vn.dondoc.kit.republication.ToldState;

/** Groups of agencies, told again. */
@ApplicationScoped
class ToldGroups implements ToldState {

    private final GroupRepository groups;

    ToldGroups(GroupRepository groups) {
        this.groups = groups;
    }

    @Override
    public String kind() {
        return "agency-groups";
    }

    @Override
    public String topic() {
        return AgencyEvent.TOPIC;
    }

    @Override
    public Portion behind(String key, int limit) {
        List<AgencyGroup> found = groups.find("id > ?1 order by id", key)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
        return Portion.of(
                found.stream().map(GroupEvent.AgencyGroupChanged::of).toList(),
                found.isEmpty() ? null : found.getLast().id(),
                found.size() == limit);
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        List<String> ids = keys.stream()
                .filter(key -> key.startsWith(GroupEvent.KEY_PREFIX))
                .map(key -> key.substring(GroupEvent.KEY_PREFIX.length()))
                .toList();
        return groups.find("id in ?1", ids).stream()
                .map(group -> GroupEvent.KEY_PREFIX + group.id())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean expects(Event told) {
        return told.type().startsWith("agency-group-changed.");
    }
}
