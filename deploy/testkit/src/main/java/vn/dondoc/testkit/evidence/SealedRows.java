package vn.dondoc.testkit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.evidence.Finding;
import vn.dondoc.kit.evidence.Verification;
import vn.dondoc.kit.evidence.VerificationService;
import vn.dondoc.kit.seal.SealService;
import vn.dondoc.testkit.RealPostgres;

/** Rows of the audit under a seal of their own, and what a verification says of them. */
final class SealedRows {

    private SealedRows() {}

    static java.util.function.Consumer<Verification> isA(Finding.Kind kind, long row) {
        return verification -> {
            assertThat(first(verification).kind()).isEqualTo(kind);
            assertThat(first(verification).row()).isEqualTo(row);
        };
    }

    static Finding first(Verification verification) {
        return Objects.requireNonNull(verification.finding(), "nothing was found");
    }

    /** Three rows of different things under a seal of their own. */
    static List<Long> sealedRows() {
        seal();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(record("thing-" + UUID.randomUUID()));
        }
        seal();
        return ids;
    }

    static long record(String thing) {
        Caller actor = Caller.service("contract");
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(Audit.class)
                        .get()
                        .record(actor, new AuditEntry("try", "thing", thing, null, Map.of("name", "Đôn đốc"), "Thử")));
        return Long.parseLong(RealPostgres.query("select max(id) from audit_rows where entity_id = '" + thing + "'")
                .getFirst());
    }

    static long insert(java.sql.Connection connection, String thing) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into audit_rows (recorded_at, actor_subject, action, outcome, entity_type, entity_id, correlation_id)
                values (now(), 'contract', 'try', 'DONE', 'thing', ?, 'contract') returning id
                """)) {
            insert.setString(1, thing);
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Twice: what was written while the first looked is settled by the second. */
    static void seal() {
        SealService seals = CDI.current().select(SealService.class).get();
        seals.sealAll();
        seals.sealAll();
    }

    static Verification verify() {
        return CDI.current().select(VerificationService.class).get().verify();
    }

    static Verification afterTampering(String statements) {
        return tampered(statements, SealedRows::verify);
    }

    /** With every right and no trigger; then all is put back. */
    static Verification tampered(String statements, java.util.function.Supplier<Verification> then) {
        String off = "set session_replication_role = replica; ";
        RealPostgres.execute(
                "create table kept_rows as table audit_rows; create table kept_seals as table audit_seals");
        try {
            RealPostgres.execute(off + statements);
            return then.get();
        } finally {
            RealPostgres.execute(off + "delete from audit_seals; insert into audit_seals select * from kept_seals;"
                    + " delete from audit_rows where id <= (select max(id) from kept_rows);"
                    + " insert into audit_rows overriding system value select * from kept_rows;"
                    + " drop table kept_rows, kept_seals");
        }
    }
}
