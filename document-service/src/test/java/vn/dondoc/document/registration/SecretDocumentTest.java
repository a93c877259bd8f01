package vn.dondoc.document.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.post;
import static vn.dondoc.document.registration.NothingLeftBehind.ISSUER;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Of a document with a secrecy stamp nothing is kept: no row, no event, no stored answer, no line of log. */
@QuarkusTest
@RealDocumentService
class SecretDocumentTest {

    private static final String MARK = "khong-duoc-luu-o-dau";

    @RegisterExtension
    final NothingLeftBehind nothing = new NothingLeftBehind();

    private static ExampleDirective fine() {
        return numbered("04/CT-UBND", ISSUER);
    }

    private static ValidatableResponse refused(ExampleDirective directive, int status) {
        return post(directive).statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "   **Tối mật**  "})
    void secretDocument(String stamp) {
        String text = "UBND TỈNH\n" + stamp + "\nNội dung " + MARK;

        StringBuilder logged = new StringBuilder();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
                logged.append(line.getThrown()).append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .header("Idempotency-Key", "refused-secret-" + stamp.hashCode())
                .body(fine().with("text", text).fields())
                .post(RegisterClient.PATH)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dondoc:problem:secret-directive"))
                .body("$", not(org.hamcrest.Matchers.hasKey("existing")));

        Logger.getLogger("").removeHandler(listener);
        assertThat(logged).doesNotContain(MARK);
        for (String table : List.of("directives", "outbox", "audit_rows", "idempotency_keys")) {
            assertThat(RealPostgres.count(table + " t where t::text like '%" + MARK + "%'"))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void secretDocumentIsRefusedBeforeItsFieldsAreRead() {
        refused(new ExampleDirective().with("text", "UBND TỈNH\nTỐI MẬT\nSố: 7/CT-UBND\n" + MARK), 422)
                .body("type", equalTo("urn:dondoc:problem:secret-directive"))
                .body("errors", nullValue());
    }
}
