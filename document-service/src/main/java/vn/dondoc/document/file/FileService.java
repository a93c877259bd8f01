package vn.dondoc.document.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveRepository;
import vn.dondoc.document.purge.PurgeMarks;
import vn.dondoc.document.reception.ReceivedFile;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.problem.Problem;

/** Keeps files and hands them out. */
@ApplicationScoped
public class FileService {

    private final DirectiveRepository directives;
    private final PurgeMarks purged;
    private final FileRepository files;
    private final FileContents contents;
    private final FileLinks links;
    private final Audit audit;
    private final Clock clock;

    FileService(
            DirectiveRepository directives,
            PurgeMarks purged,
            FileRepository files,
            FileContents contents,
            FileLinks links,
            Audit audit,
            Clock clock) {
        this.directives = directives;
        this.purged = purged;
        this.files = files;
        this.contents = contents;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a file to a directive; joins the transaction that registers the directive, where there is one. */
    @Transactional
    public FileResponse attach(Caller caller, UUID directiveId, ReceivedFile received) {
        Directive directive = directives.lockFor(caller, directiveId);
        purged.refuseFile(directive.body(), received.sha256());
        files.findSame(directiveId, received.sha256()).ifPresent(same -> {
            throw alreadyAttached(same);
        });
        DirectiveFile file = new DirectiveFile(
                Ids.next(), directiveId, received, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        files.persist(file);
        files.flush();
        contents.store(file.id(), received.path());
        FileResponse attached = FileResponse.of(file);
        audit.record(caller, AuditEntry.created("attach-file", "directive", directiveId, attached));
        return attached;
    }

    /** Like {@link #attach}, but gives the file that is there where the same content is. */
    @Transactional
    public FileResponse attachOnce(Caller caller, UUID directiveId, ReceivedFile received) {
        return files.findSame(directiveId, received.sha256())
                .map(FileResponse::of)
                .orElseGet(() -> attach(caller, directiveId, received));
    }

    /** Writes a file's bytes for a caller whose right to them is known. */
    public void write(UUID id, OutputStream to) {
        try {
            contents.writeWhole(id, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException alreadyAttached(DirectiveFile same) {
        return Problem.of(
                DocumentProblem.FILE_ALREADY_ATTACHED,
                "a file of the same content is there; see existing",
                List.of(),
                Map.of("existing", FileResponse.of(same).path()));
    }

    @Transactional
    public List<FileResponse> list(Caller caller, UUID directiveId) {
        directives.getFor(caller, directiveId);
        return files.findOf(directiveId).stream().map(FileResponse::of).toList();
    }

    @Transactional
    FileResponse get(Caller caller, UUID directiveId, UUID id) {
        directives.getFor(caller, directiveId);
        return files.findOf(directiveId, id).map(FileResponse::of).orElseThrow(FileService::noSuchFile);
    }

    /** Giving a file away is written down, like a change; with the directive, so that a purge takes what it says. */
    @Transactional
    FileLinkResponse issueLink(Caller caller, UUID directiveId, UUID id) {
        FileResponse file = get(caller, directiveId, id);
        FileLinkResponse link = links.issue(id);
        Map<String, Object> told = Map.of("fileId", id, "sha256", file.sha256(), "expiresAt", link.expiresAt());
        audit.record(caller, AuditEntry.created("issue-file-link", "directive", directiveId, told));
        return link;
    }

    /** Without a caller: the link is the permission. */
    @Transactional
    FileResponse getLinked(UUID id) {
        return files.findByIdOptional(id).map(FileResponse::of).orElseThrow(FileService::noSuchFile);
    }

    private static RuntimeException noSuchFile() {
        return Problem.notFound("the directive has no such file");
    }
}
