package vn.dondoc.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.document.ExampleDirective.numbered;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.operation.FuzzContract;

/** Who may call what, and that nothing hostile gets through, of document-service. */
@QuarkusTest
@RealDocumentService
class AuthorisationTest implements FuzzContract {

    @Override
    public String expectedTable() {
        return """
                GET    /api/v1/agencies : clerk coordinator leader agency system admin
                GET    /api/v1/agencies/{code} : clerk coordinator leader agency system admin
                PUT    /api/v1/agencies/{code} : admin
                GET    /api/v1/agencies/{code}/lineage : clerk coordinator leader agency system admin
                GET    /api/v1/agency-exports : clerk coordinator leader system admin
                GET    /api/v1/agency-group-exports : clerk coordinator leader system admin
                POST   /api/v1/agency-group-imports : admin
                GET    /api/v1/agency-groups : clerk coordinator leader agency system admin
                GET    /api/v1/agency-groups/{id} : clerk coordinator leader agency system admin
                PUT    /api/v1/agency-groups/{id} : admin
                GET    /api/v1/agency-groups/{id}/members : clerk coordinator leader agency system admin
                POST   /api/v1/agency-imports : admin
                GET    /api/v1/agency-resolutions : clerk coordinator leader agency system admin
                POST   /api/v1/agency-resolutions : clerk coordinator leader agency system admin
                GET    /api/v1/audit : admin
                GET    /api/v1/audit/archives : admin
                POST   /api/v1/audit/archives/{year} : admin
                GET    /api/v1/audit/seals/{number} : admin
                GET    /api/v1/audit/verification : admin
                GET    /api/v1/audit/{id}/proof : admin
                GET    /api/v1/directive-counts : clerk coordinator leader system admin
                GET    /api/v1/directives : clerk coordinator leader system admin
                POST   /api/v1/directives : clerk system
                GET    /api/v1/directives/{id} : clerk coordinator leader system admin
                PATCH  /api/v1/directives/{id} : clerk system
                POST   /api/v1/directives/{id}/edxml-exports : clerk system
                GET    /api/v1/directives/{id}/edxml-replies : clerk coordinator leader system admin
                POST   /api/v1/directives/{id}/edxml-statuses : clerk coordinator system
                GET    /api/v1/directives/{id}/files : clerk coordinator leader system admin
                POST   /api/v1/directives/{id}/files : clerk system
                GET    /api/v1/directives/{id}/files/{fileId} : clerk coordinator leader system admin
                GET    /api/v1/directives/{id}/files/{fileId}/content : clerk coordinator leader system admin
                POST   /api/v1/directives/{id}/files/{fileId}/links : clerk coordinator leader system admin
                GET    /api/v1/directives/{id}/history : clerk coordinator leader system admin
                POST   /api/v1/directives/{id}/numbering : clerk system
                POST   /api/v1/directives/{id}/purge : leader admin
                POST   /api/v1/directives/{id}/reinstatement : clerk leader system
                GET    /api/v1/directives/{id}/relations : clerk coordinator leader system admin
                POST   /api/v1/directives/{id}/relations : clerk coordinator system
                POST   /api/v1/directives/{id}/revocation : clerk leader system
                GET    /api/v1/edxml-box : clerk system
                GET    /api/v1/edxml-box/{id} : clerk system
                POST   /api/v1/edxml-box/{id}/acknowledgement : clerk system
                POST   /api/v1/edxml-messages : clerk system
                POST   /api/v1/header-previews : clerk coordinator leader system admin
                GET    /api/v1/linked-files/{fileId} : anybody
                GET    /api/v1/republications : admin
                POST   /api/v1/republications : admin
                """;
    }

    @Override
    public Map<String, Map<String, String>> thingsOfOthers() {
        String id = RegisterClient.registered(numbered("71/CT-UBND", "UBND tỉnh Phân Quyền " + UUID.randomUUID()));
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .body("{\"to\":[{\"organId\":\"H12.05\",\"organName\":\"Sở Xây dựng\"}]}")
                .post("/api/v1/directives/{id}/edxml-exports", id)
                .then()
                .statusCode(201);
        String message = RealPostgres.query("select id from edxml_box where directive_id = '" + id + "'")
                .getFirst();
        String file = given().auth()
                .oauth2(Tokens.of("clerk"))
                .multiPart("file", "phu-luc.txt", "Phụ lục".getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/directives/{id}/files", id)
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(202)))
                .extract()
                .path("id");
        return Map.of(
                "/api/v1/directives/{id}", Map.of("id", id, "fileId", file),
                "/api/v1/edxml-box/{id}", Map.of("id", message));
    }
}
