package vn.dondoc.text.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The last good figures of the breakdown on real documents; raise them when they rise. */
class BreakdownCorpusTest {

    @Test
    void assignmentsAreFoundAsRightAsTheyWere() throws Exception {
        var corpus = Corpus.find();
        assumeTrue(corpus.isPresent(), "the folder shared/corpus is not here");
        Map<?, ?> all = corpus.get().score(HeaderCorpusTest.SEEN, Path.of("target/predictions-breakdown"));
        Map<?, ?> figures = (Map<?, ?>) Objects.requireNonNull(all.get("assignments"));
        assertFigure(figures, "f1", 0.995);
        assertFigure(figures, "leadExact", 0.99);
        assertFigure(figures, "coordinatingF1", 0.995);
        assertFigure(figures, "deadlineExact", 0.995);
        assertFigure(figures, "deadlineExactWhereGiven", 0.995);
        assertFigure(figures, "item", 0.995);
    }

    private static void assertFigure(Map<?, ?> figures, String name, double floor) {
        assertThat((Double) figures.get(name)).as(name).isGreaterThanOrEqualTo(floor);
    }
}
