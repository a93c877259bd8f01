package vn.dondoc.document.virus;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.virus.ClamdVerdict.Clean;
import vn.dondoc.document.virus.ClamdVerdict.Infected;
import vn.dondoc.document.virus.ClamdVerdict.Undecided;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;

/** Lets clean files pass; all of them, where no scanner is configured. */
@ApplicationScoped
public class VirusScan {

    private static final Logger LOG = Logger.getLogger(VirusScan.class);

    private final VirusConfig config;

    VirusScan(VirusConfig config) {
        this.config = config;
    }

    /**
     * Has a file scanned.
     *
     * @param part of the request that carried the file, for the error
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it is infected, 503 if the scanner cannot tell
     */
    public void check(Path file, String part) {
        config.host().ifPresent(host -> {
            switch (ask(host, file)) {
                case Clean() -> {}
                case Infected(String by) ->
                    throw Problem.of(
                            DocumentProblem.INFECTED_FILE,
                            "the file was refused, and nothing of it was kept",
                            List.of(FieldError.inBody(part, "carries " + by)));
                case Undecided(String answer) -> throw unscanned("clamd answered: " + answer);
            }
        });
    }

    private ClamdVerdict ask(String host, Path file) {
        try {
            return new Clamd(new InetSocketAddress(host, config.port()), config.timeLimit()).scan(file);
        } catch (IOException away) {
            throw unscanned(away.toString());
        }
    }

    private static RuntimeException unscanned(String why) {
        LOG.warnf("a file could not be scanned for viruses and was refused: %s", why);
        return Problem.of(
                DocumentProblem.BUSY, "the virus scanner cannot be asked, so no file is taken; ask again later");
    }
}
