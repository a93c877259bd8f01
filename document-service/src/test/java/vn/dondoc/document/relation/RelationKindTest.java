package vn.dondoc.document.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelationKindTest {

    /** The index of relations without effect and the query on it name them. */
    @Test
    void threeKindsChangeTheOtherDirective() {
        assertThat(Stream.of(RelationKind.values()).filter(kind -> kind.effect().isPresent()))
                .containsExactly(RelationKind.REPLACES, RelationKind.AMENDS, RelationKind.REVOKES);
    }
}
