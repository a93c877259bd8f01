package vn.dondoc.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;

/** Shows addresses whose mail comes back, and lets somebody say that one is in order again. */
@ApplicationScoped
class BouncingAddressService {

    private final BouncingAddressRepository addresses;
    private final Audit audit;
    private final Clock clock;

    BouncingAddressService(BouncingAddressRepository addresses, Audit audit, Clock clock) {
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<BouncingAddressResponse> page(Caller caller, String state, @Nullable String cursor, int limit) {
        String filter = "bouncing-addresses " + state;
        UUID before = Cursor.decode(cursor, filter, 1).map(last -> last.uuid(0)).orElse(null);
        List<BouncingAddressResponse> rows = addresses.page(caller, state, before, limit + 1);
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    /** Cleared again it stays as it is. */
    @Transactional
    BouncingAddressResponse clear(Caller caller, UUID id, ClearingRequest request) {
        BouncingAddressResponse before = find(caller, id);
        if (before.state().equals("CLEARED")) {
            return before;
        }
        addresses.clear(id, clock.instant());
        BouncingAddressResponse after = find(caller, id);
        audit.record(
                caller,
                new AuditEntry("clear-address", "mail-address", after.address(), before, after, request.reason()));
        return after;
    }

    private BouncingAddressResponse find(Caller caller, UUID id) {
        return addresses
                .findForChange(caller, id)
                .orElseThrow(() -> Problem.notFound("there is no address " + id + " that your token may see"));
    }
}
