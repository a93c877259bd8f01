package vn.dondoc.document.relation;

import java.util.Optional;
import vn.dondoc.document.directive.Supersession.Effect;

/** How a directive stands to another. */
public enum RelationKind {
    /** Thay thế: takes its place. */
    REPLACES,
    /** Sửa đổi, bổ sung: changes it, and leaves it in force. */
    AMENDS,
    /** Bãi bỏ, thu hồi: ends it without taking its place. */
    REVOKES,
    /** Căn cứ: is issued because of it. */
    BASED_ON,
    /** Viện dẫn: names it. */
    CITES,
    /** Trả lời: is the answer to it. */
    ANSWERS;

    /** What it does to the other; empty for a relation that changes nothing. */
    Optional<Effect> effect() {
        return switch (this) {
            case REPLACES -> Optional.of(Effect.REPLACED);
            case AMENDS -> Optional.of(Effect.AMENDED);
            case REVOKES -> Optional.of(Effect.REVOKED);
            case BASED_ON, CITES, ANSWERS -> Optional.empty();
        };
    }
}
