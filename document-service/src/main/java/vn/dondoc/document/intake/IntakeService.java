package vn.dondoc.document.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.file.FileService;
import vn.dondoc.document.reception.ReceivedFile;
import vn.dondoc.document.registration.DirectiveRequest;
import vn.dondoc.document.registration.RegistrationService;
import vn.dondoc.kit.caller.Caller;

/** Registers a directive together with the file it came as: both, or neither. */
@ApplicationScoped
class IntakeService {

    private final RegistrationService registrations;
    private final FileService files;

    IntakeService(RegistrationService registrations, FileService files) {
        this.registrations = registrations;
        this.files = files;
    }

    @Transactional
    DirectiveResponse register(Caller caller, DirectiveRequest request, ReceivedFile file) {
        DirectiveResponse registered = registrations.register(caller, request);
        files.attach(caller, registered.id(), file);
        return registered;
    }
}
