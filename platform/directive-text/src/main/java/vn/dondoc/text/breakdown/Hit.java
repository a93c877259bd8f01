package vn.dondoc.text.breakdown;

import vn.dondoc.text.phrase.AgencyPhrase;

/**
 * An addressee found in a text.
 *
 * @param start token with which the assignment begins
 * @param phrase whom it addresses
 * @param action token with which the action begins
 */
record Hit(int start, AgencyPhrase phrase, int action, Reason.Rule rule) {

    Hit startingAt(int token) {
        return new Hit(token, phrase, action, rule);
    }
}
