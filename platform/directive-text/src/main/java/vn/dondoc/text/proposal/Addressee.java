package vn.dondoc.text.proposal;

import vn.dondoc.text.phrase.AgencyPhrase;

/**
 * Who is named, as in the text.
 *
 * @param phrase with a shared head given to each: of "các Bộ: A, B" one is {@code Bộ A}
 * @param start offset in the text as given
 * @param end offset behind it
 */
public record Addressee(String phrase, int start, int end, AgencyPhrase.Kind kind) {}
