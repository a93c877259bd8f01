package vn.dondoc.document.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.dondoc.document.reception.ReceivedFile;

/** A file of a directive; never changed, so its hash holds for ever. Its bytes are {@link FileContents}'s. */
@Entity
@Table(name = "directive_files")
class DirectiveFile {

    @Id
    private UUID id;

    private UUID directiveId;
    private String name;
    private String contentType;
    private int size;
    private String sha256;
    private boolean textMissing;
    private Instant storedAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected DirectiveFile() {}

    DirectiveFile(UUID id, UUID directiveId, ReceivedFile file, Instant at) {
        this.id = id;
        this.directiveId = directiveId;
        this.name = file.name();
        this.contentType = file.contentType();
        this.size = Math.toIntExact(file.size());
        this.sha256 = file.sha256();
        this.textMissing = file.textMissing();
        this.storedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID directiveId() {
        return directiveId;
    }

    String name() {
        return name;
    }

    String contentType() {
        return contentType;
    }

    int size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    boolean textMissing() {
        return textMissing;
    }

    Instant storedAt() {
        return storedAt;
    }
}
