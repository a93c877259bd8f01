package vn.dondoc.document.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.dondoc.testkit.RealPostgres;

/** Whatever a test was refused left no directive, no event and no stored answer; its issuer and its keys are its own. */
final class NothingLeftBehind implements BeforeEachCallback, AfterEachCallback {

    static final String ISSUER = "UBND tỉnh Từ Chối";

    private long positionBefore;

    /** Of the outbox's identity: rises with every event appended, sent or not, rolled back or not. */
    private static long lastPosition() {
        return Long.parseLong(
                RealPostgres.query("select last_value from outbox_position_seq").getFirst());
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        positionBefore = lastPosition();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(RealPostgres.count("directives where issuer = '" + ISSUER + "'"))
                .isZero();
        assertThat(lastPosition()).isEqualTo(positionBefore);
        assertThat(RealPostgres.count("idempotency_keys where key like 'refused-%'"))
                .isZero();
    }
}
