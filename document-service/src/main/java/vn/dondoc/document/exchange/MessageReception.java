package vn.dondoc.document.exchange;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.document.box.BoxService;
import vn.dondoc.document.edxml.EdxmlException;
import vn.dondoc.document.edxml.EdxmlHeader;
import vn.dondoc.document.edxml.EdxmlMessage;
import vn.dondoc.document.edxml.StatusCode;
import vn.dondoc.document.reception.FileReception;
import vn.dondoc.document.reception.IncomingFile;
import vn.dondoc.document.reception.ReceivedFile;
import vn.dondoc.document.reply.ReplyService;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.SecrecyStamp;

/** Looks at a message before anything is done with it, and sees to it that a refusal is answered as well. */
@ApplicationScoped
class MessageReception {

    /** Of these documents not even the number is kept. */
    private static final Set<URI> FORGOTTEN =
            Set.of(URI.create("urn:dondoc:problem:secret-directive"), URI.create("urn:dondoc:problem:purged-before"));

    private final FileReception files;
    private final ImportService imports;
    private final ReplyService replies;
    private final BoxService box;

    MessageReception(FileReception files, ImportService imports, ReplyService replies, BoxService box) {
        this.files = files;
        this.imports = imports;
        this.replies = replies;
        this.box = box;
    }

    /** @throws HttpProblem 400 for what is no message; 422 and others as of a registration, and the sender is told */
    EdxmlAnswer receive(Caller caller, Path sent) {
        try (InputStream from = Files.newInputStream(sent);
                EdxmlMessage message = EdxmlMessage.read(from)) {
            EdxmlHeader header = message.header();
            String body = addressee(caller, header);
            Optional<StatusCode> reply = header.status().filter(status -> status != StatusCode.RECALL_REQUESTED);
            if (reply.isPresent()) {
                return kept(body, header, replies.take(caller, body, header, reply.get()));
            }
            try {
                return imports.take(caller, IncomingMessage.of(body, message, look(message)));
            } catch (HttpProblem refusal) {
                tell(body, header, refusal);
                throw refusal;
            }
        } catch (EdxmlException malformed) {
            throw Problem.of(
                    GeneralProblem.MALFORMED_BODY,
                    "the message " + malformed.reason(),
                    List.of(new FieldError("#", null, null, malformed.reason())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EdxmlAnswer kept(String body, EdxmlHeader header, ReplyService.Kept reply) {
        return new EdxmlAnswer(
                reply.id(), body, header.sender().value(), header.documentId(), null, reply.directiveId(), List.of());
    }

    private static String addressee(Caller caller, EdxmlHeader header) {
        if (header.status().isPresent()) {
            return caller.bodyOrOnlyOne(null);
        }
        Optional<String> mine = header.recipients().stream()
                .map(AgencyCode::value)
                .filter(caller::actsFor)
                .findFirst();
        return mine.orElseThrow(() -> Problem.of(
                DocumentProblem.NOT_ADDRESSED_TO_YOU,
                "the message is to no body your token acts for",
                List.of(FieldError.inBody("To/OrganId", "names no body your token acts for"))));
    }

    private List<ReceivedFile> look(EdxmlMessage message) {
        if (message.header().content().filter(SecrecyStamp::isInHeaderOf).isPresent()) {
            throw Problem.of(
                    DocumentProblem.SECRET_DIRECTIVE,
                    "the message carries a secrecy stamp; nothing of it was kept, and it must be handled off this system");
        }
        return message.attachments().stream()
                .map(attachment -> files.receiveEnclosure(
                        IncomingFile.of(attachment.content(), attachment.name(), "AttachmentEncoded")))
                .toList();
    }

    /** What may be taken at another moment is not refused yet. */
    private void tell(String body, EdxmlHeader header, HttpProblem refusal) {
        boolean forGood = refusal.getStatusCode() < 500 && !FORGOTTEN.contains(refusal.getType());
        if (forGood) {
            box.tellRefusal(body, header, String.valueOf(refusal.getDetail()));
        }
    }
}
