package vn.dondoc.text.breakdown;

import vn.dondoc.text.item.Item;
import vn.dondoc.text.phrase.Tokens;

/** Pieces of an item's text, folded, around a token. */
final class Sentences {

    private Sentences() {}

    static String from(Item item, Tokens tokens, int token) {
        int from = tokens.get(token).start();
        int stop = item.folded().indexOf(". ", from);
        return item.folded().substring(from, stop < 0 ? item.length() : stop);
    }

    static String around(Item item, Tokens tokens, int token) {
        int stop = item.folded().lastIndexOf(". ", tokens.get(token).start());
        String from = item.folded().substring(stop < 0 ? 0 : stop + 2);
        int end = from.indexOf(". ");
        return end < 0 ? from : from.substring(0, end);
    }

    static String allFrom(Item item, Tokens tokens, int token) {
        return token < tokens.size() ? item.folded().substring(tokens.get(token).start()) : "";
    }
}
