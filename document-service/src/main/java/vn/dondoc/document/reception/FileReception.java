package vn.dondoc.document.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.extraction.ExtractedText;
import vn.dondoc.document.extraction.TextExtraction;
import vn.dondoc.document.virus.VirusScan;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.SecrecyStamp;

/** Looks at each file before anything of it is used: size, viruses, kind and text, secrecy, in this order. */
@ApplicationScoped
public class FileReception {

    private final VirusScan viruses;
    private final TextExtraction texts;

    FileReception(VirusScan viruses, TextExtraction texts) {
        this.viruses = viruses;
        this.texts = texts;
    }

    /** As {@link #receive(IncomingFile)}, of a form's part. */
    public ReceivedFile receive(@Nullable FileUpload upload, String part) {
        return receive(IncomingFile.of(upload, part));
    }

    /**
     * Takes seconds for a large file: to be called outside a transaction where there is a choice.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 or 422 if it may not be kept, 503 if that cannot be told now
     */
    public ReceivedFile receive(IncomingFile file) {
        return look(file, texts::read);
    }

    /**
     * As {@link #receive(IncomingFile)}, but of a file that came beside a document: tables, pictures, archives and signatures are
     * taken too, and nothing in them is opened.
     */
    public ReceivedFile receiveEnclosure(IncomingFile file) {
        return look(file, texts::readEnclosure);
    }

    private interface Reading {
        ExtractedText read(Path file, String name, String part);
    }

    private ReceivedFile look(IncomingFile file, Reading reading) {
        file.requireAcceptableSize();
        viruses.check(file.path(), file.part());
        ExtractedText extracted = reading.read(file.path(), file.name(), file.part());
        if (SecrecyStamp.isInHeaderOf(extracted.text())) {
            throw Problem.of(
                    DocumentProblem.SECRET_DIRECTIVE,
                    "the file carries a secrecy stamp; nothing of it was kept, and it must be handled off this system");
        }
        return new ReceivedFile(
                file.path(),
                file.name(),
                file.size(),
                file.sha256(),
                extracted.contentType(),
                extracted.text(),
                extracted.isMissing());
    }
}
