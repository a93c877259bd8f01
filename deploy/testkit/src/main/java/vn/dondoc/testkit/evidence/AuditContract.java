package vn.dondoc.testkit.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.dondoc.testkit.evidence.SealedRows.afterTampering;
import static vn.dondoc.testkit.evidence.SealedRows.insert;
import static vn.dondoc.testkit.evidence.SealedRows.isA;
import static vn.dondoc.testkit.evidence.SealedRows.record;
import static vn.dondoc.testkit.evidence.SealedRows.seal;
import static vn.dondoc.testkit.evidence.SealedRows.sealedRows;
import static vn.dondoc.testkit.evidence.SealedRows.verify;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.evidence.Finding;
import vn.dondoc.kit.seal.AnchorService;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** What the audit of every service promises: each row is sealed in its place, its seal leaves the database, and its proof can be had. */
@Tag("real")
public interface AuditContract {

    /** The application name of the service under test. */
    String service();

    @Test
    default void anchorLeavesOnTheTopicAsItsSchemaSays() {
        sealedRows();
        CDI.current().select(AnchorService.class).get().exportLatest();
        String hash = RealPostgres.query("select hash from audit_seals order by number desc limit 1")
                .getFirst();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealKafka.read(AnchorService.TOPIC, service()).stream()
                        .anyMatch(record -> RealKafka.text(record.value()).contains(hash)));
        String anchor = RealKafka.text(
                RealKafka.read(AnchorService.TOPIC, service()).getLast().value());
        EventContract.assertValid(
                Path.of("..", "platform", "service-kit", "contract", "events"), "audit-sealed.v1", anchor);
    }

    @Test
    default void rowThatCommitsLateIsSealedInItsPlace() throws SQLException {
        seal();
        long late;
        long early;
        try (var open = RealPostgres.asService()) {
            open.setAutoCommit(false);
            late = insert(open, "commits-late");
            early = record("commits-early");
            assertThat(late).isLessThan(early);
            seal();
            assertThat(verify().sealedUpTo()).isLessThan(late);
            open.commit();
        }
        seal();
        assertThat(verify().whole()).isTrue();
        assertThat(verify().sealedUpTo()).isGreaterThanOrEqualTo(early);
        assertThat(RealPostgres.query(
                        "select rows from audit_seals where first_id <= %d and last_id >= %d".formatted(late, early)))
                .as("one seal over both")
                .hasSize(1);
    }

    @Test
    default void purgedWordsLeaveARowThatTellsOfItAndNothingElseCanBeChanged() {
        long id = sealedRows().getFirst();
        String purge = "update audit_rows set before = null, after = null, reason = null where id = " + id;

        assertThat(afterTampering(purge + "; update audit_rows set salt = null where id = " + id))
                .satisfies(isA(Finding.Kind.ROW_EMPTIED, id));

        RealPostgres.execute(purge);
        seal();
        assertThat(verify().whole()).isTrue();
        assertThat(RealPostgres.query(
                        "select actor_subject from audit_rows where action = 'empty-audit-row' and entity_id = '" + id
                                + "'"))
                .containsExactly(
                        "database:" + RealPostgres.query("select session_user").getFirst());
        assertThatThrownBy(() -> RealPostgres.execute("update audit_rows set action = 'other' where id = " + id))
                .hasStackTraceContaining("can be emptied of its words, not changed");
        assertThatThrownBy(() -> RealPostgres.execute("delete from audit_rows where id = " + id))
                .hasStackTraceContaining("never deleted before they are archived");
    }

    @Test
    default void proofLeadsFromARowToItsSeal() throws NoSuchAlgorithmException {
        long id = sealedRows().get(2);
        String thing = RealPostgres.query("select entity_id from audit_rows where id = " + id)
                .getFirst();
        admin().queryParam("entityType", "thing")
                .queryParam("entityId", thing)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo((int) id))
                .body("items[0].after.name", equalTo("Đôn đốc"))
                .body("items[0].seal", notNullValue());
        var proof = admin().get("/api/v1/audit/{id}/proof", id)
                .then()
                .statusCode(200)
                .body("stands", equalTo(true))
                .extract()
                .jsonPath();
        byte[] hash = sha256(0, hex(proof.getString("deed")), hex(proof.getString("words")));
        for (Map<String, String> step : proof.<Map<String, String>>getList("path")) {
            byte[] beside = hex(String.valueOf(step.get("hash")));
            hash = "LEFT".equals(step.get("side")) ? sha256(1, beside, hash) : sha256(1, hash, beside);
        }
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(proof.getString("seal.root"));
        admin().get("/api/v1/audit/seals/{number}", proof.getLong("seal.number"))
                .then()
                .body("hash", equalTo(proof.getString("seal.hash")));
        admin().get("/api/v1/audit/verification").then().statusCode(200).body("whole", equalTo(true));
        admin().get("/api/v1/audit/{id}/proof", 999_999_999).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("leader"))
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(403);
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("admin"));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] sha256(int prefix, byte[] left, byte[] right) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) prefix);
        digest.update(left);
        return digest.digest(right);
    }
}
