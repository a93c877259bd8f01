package vn.dondoc.kit.outbox;

/** Header names of CloudEvents 1.0 in Kafka's binary mode, and our extension attributes. */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";

    /** Extension: epoch of the producer's database. */
    public static final String EPOCH = "ce_epoch";

    /** Extension: version of the aggregate. */
    public static final String VERSION = "ce_aggregateversion";

    /** Extension: the work that caused the event. */
    public static final String CORRELATION_ID = "ce_correlationid";

    /** Every type begins with this. */
    public static final String TYPE_PREFIX = "vn.dondoc.";

    private CloudEventHeaders() {}
}
