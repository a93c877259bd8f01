package vn.dondoc.document.listing;

/**
 * Words asked for, as PostgreSQL compares them.
 *
 * @param query a tsquery of them all
 * @param words the same parted by spaces
 */
record Words(String query, String words) {

    /** The same, but only where they name the signer. */
    String ofSigner() {
        return query.replace("'", "").replaceAll("[a-z0-9]+", "'$0':D");
    }

    boolean isEmpty() {
        return query.isEmpty();
    }
}
