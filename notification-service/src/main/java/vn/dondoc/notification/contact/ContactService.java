package vn.dondoc.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.agency.AgencyAccess;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.agency.AgencyService;

/** Enters and reads the address of an agency. */
@ApplicationScoped
class ContactService {

    private final ContactRepository contacts;
    private final AgencyService agencies;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    /** A contact and the version its ETag is made of. */
    record Stored(ContactResponse contact, long version, boolean isNew) {}

    ContactService(ContactRepository contacts, AgencyService agencies, Versions versions, Audit audit, Clock clock) {
        this.contacts = contacts;
        this.agencies = agencies;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Stored find(Caller caller, AgencyCode agency) {
        AgencyAccess.requireMaySee(caller, agency);
        return contacts.find(agency)
                .map(contact -> new Stored(contact.toResponse(), contact.version(), false))
                .orElseThrow(() -> Problem.notFound("agency " + agency + " has no contact"));
    }

    @Transactional
    Stored put(Caller caller, AgencyCode agency, ContactRequest given, @Nullable String ifMatch) {
        AgencyAccess.requireMaySee(caller, agency);
        // Held, so that of two people who enter the first contact at once the second is told that there is one.
        boolean agencyKnown = agencies.isKnownAndHeld(agency);
        Optional<Contact> known = contacts.findForChange(agency);
        if (known.isPresent()) {
            return change(caller, known.get(), given, ifMatch);
        }
        if (!agencyKnown) {
            throw AgencyAccess.unknown(agency);
        }
        if (ifMatch != null) {
            throw Problem.of(GeneralProblem.PRECONDITION_FAILED, "agency " + agency + " has no contact yet");
        }
        return create(caller, agency, given);
    }

    private Stored create(Caller caller, AgencyCode agency, ContactRequest given) {
        Contact contact = new Contact(agency, given, clock.instant());
        contacts.persistAndFlush(contact);
        audit.record(caller, AuditEntry.created("enter-contact", "contact", agency, contact.toResponse()));
        return new Stored(contact.toResponse(), contact.version(), true);
    }

    private Stored change(Caller caller, Contact contact, ContactRequest given, @Nullable String ifMatch) {
        versions.require(ifMatch, contact.version());
        ContactResponse before = contact.toResponse();
        contact.change(given, clock.instant());
        contacts.flush();
        ContactResponse after = contact.toResponse();
        audit.record(caller, new AuditEntry("change-contact", "contact", after.agencyCode(), before, after, null));
        return new Stored(after, contact.version(), false);
    }
}
