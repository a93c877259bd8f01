package vn.dondoc.benchmark.drive;

/** @param etag empty: none */
public record Answer(int status, String etag, String body) {

    public Answer expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("answered " + status + " instead of " + expected + ": "
                    + body.substring(0, Math.min(body.length(), 500)));
        }
        return this;
    }
}
