package vn.dondoc.local.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import vn.dondoc.local.BusinessClock;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.LocalPorts;

/** Plays the documents of a folder through a running system. */
public final class DemoPlayer {
    private final LocalPorts ports;
    private final BusinessClock clock;
    private final Consumer<String> say;

    public DemoPlayer(LocalPorts ports, BusinessClock clock, Consumer<String> say) {
        this.ports = ports;
        this.clock = clock;
        this.say = say;
    }

    /**
     * @param samples folder of the texts
     * @param breakdowns folder of the breakdown files, agencies, groups and contacts; often the same
     */
    public void play(Path samples, Path breakdowns) throws IOException, InterruptedException, LocalFailureException {
        Corpus corpus = Corpus.read(samples, breakdowns);
        say.accept("");
        say.accept("Playing %d documents of %s".formatted(corpus.documents().size(), samples));
        DemoTime time = new DemoTime(clock);
        try (DemoApi api = new DemoApi(ports)) {
            Map<SampleDocument, String> directives = new DemoRegistration(api, time, corpus, say).play();
            new DemoChase(api, time, directives, say).play();
        }
    }
}
