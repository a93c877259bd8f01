package vn.dondoc.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.task.directive.Directive;

/** One piece of work named in one item of a directive (nhiệm vụ, QĐ 23/2018/QĐ-TTg art. 1). Never changed once it is issued. */
@Entity
@Table(name = "tasks")
public class Task {

    private static final int LONGEST_TITLE = 200;

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "directive_id")
    private Directive directive;

    private @Nullable String item;
    private String content;
    private @Nullable String quote;
    private @Nullable String addressee;
    private @Nullable String field;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /**
     * @param item path of labels in the directive, such as {@code 2/b}
     * @param quote the words of the directive it comes from
     * @param addressee as written, such as "các sở, ban, ngành tỉnh"
     */
    public Task(
            Directive directive,
            @Nullable String item,
            String content,
            @Nullable String quote,
            @Nullable String addressee,
            Instant now) {
        this.id = Ids.next();
        this.directive = directive;
        this.item = item;
        this.content = content;
        this.quote = quote;
        this.addressee = addressee;
        this.createdAt = now;
    }

    /**
     * Of a draft only.
     *
     * @param itsField lĩnh vực, such as "Thủy sản"
     */
    public Task inField(@Nullable String itsField) {
        this.field = itsField;
        return this;
    }

    /** To be called of a draft only; nobody but the office has seen it. */
    public void correct(
            @Nullable String rightItem,
            String rightContent,
            @Nullable String rightQuote,
            @Nullable String rightAddressee) {
        item = rightItem;
        content = rightContent;
        quote = rightQuote;
        addressee = rightAddressee;
    }

    /** One line by which a person knows it: the directive's number and the beginning of the content. */
    public String title() {
        String number = directive.number() == null ? "" : directive.number() + ": ";
        return number + (content.length() <= LONGEST_TITLE ? content : content.substring(0, LONGEST_TITLE) + "…");
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Directive directive() {
        return directive;
    }

    public @Nullable String item() {
        return item;
    }

    public String content() {
        return content;
    }

    public @Nullable String quote() {
        return quote;
    }

    public @Nullable String addressee() {
        return addressee;
    }

    /** Lĩnh vực; null where none was said. */
    public @Nullable String field() {
        return field;
    }
}
