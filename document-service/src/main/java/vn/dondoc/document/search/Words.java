package vn.dondoc.document.search;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words asked for, as PostgreSQL compares them.
 *
 * @param query a tsquery of them all, in which an abbreviation and what it stands for are the same
 * @param literal the same without that
 * @param words parted by spaces
 */
public record Words(String query, String literal, String words) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    /** The words asked for alone, and only where they name the signer. */
    public String ofSigner() {
        return WORD.matcher(literal.replace("'", "")).replaceAll("'$0':D");
    }

    /** Each word that may have been found. */
    public Set<String> all() {
        return WORD.matcher(query).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    public boolean isEmpty() {
        return query.isEmpty();
    }
}
