package vn.dondoc.document.extraction;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.parser.ParserAnswer;
import vn.dondoc.document.parser.ParserAnswer.Enclosure;
import vn.dondoc.document.parser.ParserAnswer.Parsed;
import vn.dondoc.document.parser.ParserAnswer.Unreadable;
import vn.dondoc.document.parser.ParserAnswer.Unsupported;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.problem.ProblemType;

/** Reads files by means of a few parser processes; whoever asks waits. */
@ApplicationScoped
public class TextExtraction {

    private static final Logger LOG = Logger.getLogger(TextExtraction.class);

    /** A process needs half a second, on a machine that has nothing else to do. */
    private static final Duration TO_START = Duration.ofSeconds(60);

    private final ExtractionConfig config;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<ParserProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<ParserProcess> running = ConcurrentHashMap.newKeySet();

    TextExtraction(ExtractionConfig config) {
        this.config = config;
        this.free = new Semaphore(config.processes(), true);
    }

    /**
     * Reads a file's text.
     *
     * @param name as the file was called by whoever sent it
     * @param part of the request that carried the file, for the error
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it is of no kind we take, or cannot be read within its time
     *     and memory; 503 if no process got free
     */
    public ExtractedText read(Path file, String name, String part) {
        return textOf(ask(file, name), part);
    }

    /** As {@link #read}, but of a file that came beside a document: what has no text for us is told by its kind alone. */
    public ExtractedText readEnclosure(Path file, String name, String part) {
        ParserAnswer answer = ask(file, name);
        return answer instanceof Enclosure(String mediaType)
                ? new ExtractedText(mediaType, "", false)
                : textOf(answer, part);
    }

    private static ExtractedText textOf(ParserAnswer answer, String part) {
        return switch (answer) {
            case Parsed(var kind, String text) -> new ExtractedText(kind.mediaType(), text, text.isEmpty());
            case Enclosure(String mediaType) ->
                throw refused(
                        DocumentProblem.UNSUPPORTED_FILE,
                        part,
                        "is neither PDF, DOCX, DOC, ODT, RTF, HTML nor plain text, but " + mediaType);
            case Unsupported(String reason) -> throw refused(DocumentProblem.UNSUPPORTED_FILE, part, reason);
            case Unreadable(String reason) -> throw refused(DocumentProblem.UNREADABLE_FILE, part, reason);
        };
    }

    private static RuntimeException refused(ProblemType type, String part, String reason) {
        return Problem.of(
                type, "the file " + reason + "; nothing of it was kept", List.of(FieldError.inBody(part, reason)));
    }

    private ParserAnswer ask(Path file, String name) {
        waitForTurn();
        try {
            return parse(file, name);
        } finally {
            free.release();
        }
    }

    boolean isBusy() {
        return free.availablePermits() == 0;
    }

    private void waitForTurn() {
        if (free.tryAcquire()) {
            return;
        }
        if (free.getQueueLength() >= config.mostWaiting()) {
            throw Problem.of(DocumentProblem.BUSY, "too many files are waiting to be read; ask again in a moment");
        }
        try {
            if (!free.tryAcquire(config.waitLimit().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of(DocumentProblem.BUSY, "other files are being read; ask again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(DocumentProblem.BUSY, "the service is stopping");
        }
    }

    /** A process may be ended from outside, by an operator or a machine short of memory: that is not the file's fault, once. */
    private ParserAnswer parse(Path file, String name) {
        return parseOnce(file, name)
                .or(() -> parseOnce(file, name))
                .orElseGet(() -> new Unreadable("ends the process that reads it"));
    }

    private Optional<ParserAnswer> parseOnce(Path file, String name) {
        ParserProcess parser = take();
        try {
            ParserAnswer answer = parser.parse(file, name, config.timeLimit());
            idle.addFirst(parser);
            return Optional.of(answer);
        } catch (ParserProcess.TimeUpException e) {
            drop(parser);
            return Optional.of(new Unreadable("takes longer to read than a file may"));
        } catch (IOException died) {
            drop(parser);
            return parser.diedOfMemory()
                    ? Optional.of(new Unreadable("takes more memory to read than a file may"))
                    : Optional.empty();
        }
    }

    private ParserProcess take() {
        ParserProcess kept = idle.pollFirst();
        if (kept != null && kept.isWorthKeeping(config.filesPerProcess())) {
            return kept;
        }
        if (kept != null) {
            drop(kept);
        }
        try {
            ParserProcess started = ParserProcess.start(config.heap(), TO_START);
            running.add(started);
            return started;
        } catch (IOException e) {
            LOG.error("no parser process could be started", e);
            throw Problem.of(DocumentProblem.BUSY, "files cannot be read at the moment; ask again later");
        }
    }

    private void drop(ParserProcess parser) {
        parser.end();
        running.remove(parser);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        end();
    }

    void end() {
        running.forEach(ParserProcess::end);
    }
}
