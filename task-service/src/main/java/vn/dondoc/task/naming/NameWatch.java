package vn.dondoc.task.naming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dondoc.task.agency.AgenciesTold;
import vn.dondoc.task.agency.GroupsTold;
import vn.dondoc.task.alias.AliasApproved;

/** Notes that what nobody knew may be known now, in the transaction that tells it. The texts are read later. */
@ApplicationScoped
class NameWatch {

    private final UnclearNameRepository names;

    NameWatch(UnclearNameRepository names) {
        this.names = names;
    }

    void told(@Observes AgenciesTold told) {
        names.lookAgain();
    }

    void told(@Observes GroupsTold told) {
        names.lookAgain();
    }

    void approved(@Observes AliasApproved approved) {
        names.lookAgain();
    }
}
