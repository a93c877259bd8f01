package vn.dondoc.notification.lettersigning;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.notification.letter.LetterService.Draft;

/**
 * An urging letter that was registered.
 *
 * @param words its subject and text
 */
record SignedLetter(UUID directive, String body, String number, LocalDate issuedOn, String words) {

    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}0-9])DT-([0-9A-HJKMNP-TV-Z]{10})(?![\\p{L}0-9])");

    /** Addressees stand behind "Kính gửi", within so many characters. */
    private static final int ADDRESSEES = 600;

    /** Of the drafts it says to be the signed form of. */
    Set<String> references() {
        Set<String> found = new LinkedHashSet<>();
        Matcher reference = REFERENCE.matcher(words.toUpperCase(Locale.ROOT));
        while (reference.find()) {
            found.add(reference.group());
        }
        return found;
    }

    /** Whether it is addressed to the draft's agency and cites a directive whose late assignments the draft names. */
    boolean looksLike(Draft draft) {
        String text = plain(words);
        int to = text.indexOf("kính gửi");
        String addressees = to < 0 ? text : text.substring(to, Math.min(text.length(), to + ADDRESSEES));
        return hasWords(addressees, plain(draft.agencyName()))
                && draft.directiveNumbers().stream().anyMatch(cited -> hasWords(text, plain(cited)));
    }

    private static boolean hasWords(String text, String words) {
        return Pattern.compile("(?<![\\p{L}0-9/])" + Pattern.quote(words) + "(?![\\p{L}0-9])")
                .matcher(text)
                .find();
    }

    /** Composed, in lower case, with single blanks, none around strokes. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.forLanguageTag("vi"))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replaceAll(" ?/ ?", "/")
                .strip();
    }
}
