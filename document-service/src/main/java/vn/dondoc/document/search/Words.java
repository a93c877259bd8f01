package vn.dondoc.document.search;

/**
 * Words asked for, as PostgreSQL compares them.
 *
 * @param query a tsquery of them all
 * @param words the same parted by spaces
 */
public record Words(String query, String words) {

    /** The same, but only where they name the signer. */
    public String ofSigner() {
        return query.replace("'", "").replaceAll("[a-z0-9]+", "'$0':D");
    }

    public boolean isEmpty() {
        return query.isEmpty();
    }
}
