package vn.dondoc.document.agencyregister;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.document.agency.Agency;
import vn.dondoc.document.agency.AgencyEvent;
import vn.dondoc.document.agency.AgencyRepository;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.republication.Portion;
import vn.dondoc.kit.republication.ToldState;

/** Agencies, told again. One that this register has lost stays known to others until it is registered again. */
@ApplicationScoped
class ToldAgencies implements ToldState {

    private final AgencyRepository agencies;

    ToldAgencies(AgencyRepository agencies) {
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return "agencies";
    }

    @Override
    public String topic() {
        return AgencyEvent.TOPIC;
    }

    @Override
    public Portion behind(String key, int limit) {
        agencies.lockAll();
        List<Agency> found = agencies.findBehind(key, limit);
        return Portion.of(
                found.stream().map(AgencyEvent.AgencyChanged::of).toList(),
                found.isEmpty() ? null : found.getLast().code().value(),
                found.size() == limit);
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return agencies.find(keys).stream().map(agency -> agency.code().value()).collect(Collectors.toSet());
    }

    @Override
    public boolean expects(Event told) {
        return told.type().startsWith("agency-changed.");
    }
}
