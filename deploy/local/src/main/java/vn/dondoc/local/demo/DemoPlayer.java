package vn.dondoc.local.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.dondoc.local.BusinessClock;
import vn.dondoc.local.sample.Corpus;
import vn.dondoc.local.sample.SampleDocument;
import vn.dondoc.local.system.Issuer;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;
import vn.dondoc.local.system.ServiceProgram;

/** Plays the documents of a folder through a running system. */
public final class DemoPlayer {
    private final LocalPorts ports;
    private final Issuer issuer;
    private final BusinessClock clock;
    private final Consumer<String> say;

    public DemoPlayer(LocalPorts ports, Issuer issuer, BusinessClock clock, Consumer<String> say) {
        this.ports = ports;
        this.issuer = issuer;
        this.clock = clock;
        this.say = say;
    }

    /**
     * @param samples folder of the texts
     * @param breakdowns folder of the breakdown files, agencies, groups and contacts; often the same. If it has a breakdown
     *     file of none of the texts, all texts are played with what the system makes of them
     */
    public void play(Path samples, Path breakdowns) throws IOException, InterruptedException, LocalFailureException {
        Corpus corpus = Corpus.read(samples, breakdowns);
        say.accept("");
        say.accept("Playing %d documents of %s".formatted(corpus.documents().size(), samples));
        DemoTime time = new DemoTime(clock);
        try (DemoApi api = new DemoApi(ports, issuer)) {
            Map<SampleDocument, String> directives =
                    new DemoRegistration(api, time, withHeaders(api, corpus), say).play();
            new DemoChase(api, time, directives, say).play();
        }
    }

    /** The days of documents that nobody has prepared: each is played on the morning after its own. */
    private static Corpus withHeaders(DemoApi api, Corpus corpus)
            throws IOException, InterruptedException, LocalFailureException {
        List<SampleDocument> known = new ArrayList<>();
        for (SampleDocument document : corpus.documents()) {
            known.add(
                    document.isHeaded()
                            ? document
                            : document.withHeader(api.post(
                                            ServiceProgram.DOCUMENT,
                                            "/header-previews",
                                            DemoIdentity.clerk(document.body()),
                                            Map.of("text", document.text()))
                                    .expectSuccess()
                                    .body()));
        }
        return corpus.with(known);
    }
}
