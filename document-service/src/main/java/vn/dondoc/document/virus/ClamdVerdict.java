package vn.dondoc.document.virus;

/** What clamd says of a file. */
sealed interface ClamdVerdict {

    record Clean() implements ClamdVerdict {}

    /** @param by the name of the signature that matched */
    record Infected(String by) implements ClamdVerdict {}

    /** It could not scan it. */
    record Undecided(String answer) implements ClamdVerdict {}

    /** @param line such as {@code stream: OK} or {@code stream: Eicar-Test-Signature FOUND} */
    static ClamdVerdict of(String line) {
        String answer = line.replaceFirst("^stream: ", "").strip();
        if (answer.equals("OK")) {
            return new Clean();
        }
        return answer.endsWith(" FOUND")
                ? new Infected(answer.substring(0, answer.length() - " FOUND".length()))
                : new Undecided(answer);
    }
}
