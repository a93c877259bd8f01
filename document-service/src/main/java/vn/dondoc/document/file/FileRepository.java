package vn.dondoc.document.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FileRepository implements PanacheRepositoryBase<DirectiveFile, UUID> {

    /** In the order of their coming. A directive has a few. */
    List<DirectiveFile> findOf(UUID directiveId) {
        return list("directiveId = ?1 order by id", directiveId);
    }

    Optional<DirectiveFile> findSame(UUID directiveId, String sha256) {
        return find("directiveId = ?1 and sha256 = ?2", directiveId, sha256).singleResultOptional();
    }

    Optional<DirectiveFile> findOf(UUID directiveId, UUID id) {
        return findByIdOptional(id).filter(file -> file.directiveId().equals(directiveId));
    }
}
