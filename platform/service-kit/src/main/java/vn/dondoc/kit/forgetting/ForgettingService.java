package vn.dondoc.kit.forgetting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.dondoc.kit.archive.ArchiveEmptying;
import vn.dondoc.kit.archive.AuditArchive;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;

/**
 * Has archives forget. First the new files and the rows that tell of it, in one transaction; then the old files go; then the
 * things count as forgotten: whatever ends in between is taken up again, and nothing stays.
 */
@ApplicationScoped
public class ForgettingService {

    /** A year's file of some millions of rows is written in minutes. */
    private static final int LONGEST = (int) Duration.ofHours(2).toSeconds();

    private final ForgettingRepository forgettings;
    private final ArchiveEmptying archives;
    private final Audit audit;
    private final Caller service;

    ForgettingService(
            ForgettingRepository forgettings,
            ArchiveEmptying archives,
            Audit audit,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.forgettings = forgettings;
        this.archives = archives;
        this.audit = audit;
        this.service = Caller.service(service);
    }

    /** Whether it has come to an end: nothing was waiting, or all of it is forgotten now. */
    public boolean forgetAll() {
        List<ForgottenThing> things = forgettings.waiting();
        return things.isEmpty()
                || QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> empty(things))
                        && QuarkusTransaction.requiringNew().call(() -> finish(things));
    }

    private boolean empty(List<ForgottenThing> things) {
        boolean alone = forgettings.tryForgetting();
        if (alone) {
            archives.empty(things.stream().map(ForgottenThing::thing).toList())
                    .forEach(emptied -> audit.record(service, entries(emptied)));
        }
        return alone;
    }

    private boolean finish(List<ForgottenThing> things) {
        boolean alone = forgettings.tryForgetting();
        if (alone) {
            archives.removeOldFiles();
            forgettings.done(things);
        }
        return alone;
    }

    private static List<AuditEntry> entries(ArchiveEmptying.Emptied emptied) {
        List<AuditEntry> entries = new ArrayList<>();
        entries.add(new AuditEntry(
                "rewrite-audit-archive",
                "audit-archive",
                Integer.toString(emptied.after().year()),
                file(emptied.before()),
                file(emptied.after()),
                null));
        emptied.rows()
                .forEach(id ->
                        entries.add(new AuditEntry("empty-audit-row", "audit-row", id.toString(), null, null, null)));
        return entries;
    }

    private static Map<String, String> file(AuditArchive archive) {
        return Map.of("file", archive.file(), "sha256", archive.sha256());
    }
}
