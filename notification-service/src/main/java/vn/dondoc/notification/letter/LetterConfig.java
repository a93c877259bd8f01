package vn.dondoc.notification.letter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Urging letters: when they are drafted, and what of their form is the office's choice. */
@ConfigMapping(prefix = "dondoc.letters")
public interface LetterConfig {

    /** Whether this process drafts letters when the top rung has fired. */
    @WithDefault("true")
    boolean enabled();

    /** The pause between two looks for them. */
    @WithDefault("10m")
    Duration interval();

    /** The rung after which a letter is drafted by itself. */
    @WithDefault("+10")
    String rung();

    /** The letter with which an agency comes to the leadership list. */
    @WithDefault("3")
    int leadershipFrom();

    /** The symbol behind the blank number. */
    @WithDefault("UBND-VP")
    String symbol();

    /** For whom the signer signs; Decree 30/2020/NĐ-CP, annex I, part II, 7. */
    @WithDefault("TL. CHỦ TỊCH")
    String authority();

    @WithDefault("CHÁNH VĂN PHÒNG")
    String signerTitle();

    /** Working days in which an answer is asked for. */
    @WithDefault("5")
    int answerWithin();
}
