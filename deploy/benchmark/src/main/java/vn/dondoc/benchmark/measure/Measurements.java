package vn.dondoc.benchmark.measure;

import java.util.List;

/** All there are, in the order in which they are made: what grows first, what leaves much behind last. */
public final class Measurements {

    public static final List<Measurement> ALL = List.of(
            new UnchangedPoll(),
            new FirstPage(),
            new ChangedPoll(),
            new SubmitAndAccept(),
            new Issue(),
            new Breakdown(),
            new Statistics(),
            new Registration(),
            new Search(),
            new Peak(),
            new LongPoller(),
            new Relay(),
            new CatchUp(),
            new Sweep(),
            new MorningRun(),
            new Start(),
            new ImageSize());

    private Measurements() {}
}
