package vn.dondoc.text.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The last good figures of the header on real documents; raise them when they rise. */
class HeaderCorpusTest {

    /** The documents that were looked at while the rules were written. */
    static final List<String> SEEN = List.of(
            "s0-bc-382-camau-2020",
            "s1-phienhop-camau-2020",
            "s2-tb-13-kiengiang-2021",
            "s3-ct-04-camau-2023",
            "s4-bc-bentre-2020",
            "cd-114-ttg-2025",
            "ct-11-ttg-2020",
            "cv-01-syt-kiengiang-2018",
            "cv-05-syt-kiengiang-2018",
            "cv-2014-syt-kiengiang-2017",
            "cv-2096-syt-kiengiang-2017",
            "cv-4427-ubnd-cantho-2023",
            "kh-2004-syt-kiengiang-2017",
            "nq-03-pl2-cp-2025",
            "tb-453-ubnd-hanoi-2026",
            "vb-cchc-hatinh-2023");

    @Test
    void headersAreReadAsRightAsTheyWere() throws Exception {
        var corpus = Corpus.find();
        assumeTrue(corpus.isPresent(), "the folder shared/corpus is not here");
        Map<?, ?> figures = corpus.get().score(SEEN, Path.of("target/predictions"));
        assertThat((Double) figures.get("headerAll")).isGreaterThanOrEqualTo(0.98);
    }
}
