package vn.dondoc.document.lineage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.agency.AgencyClient.PATH;
import static vn.dondoc.document.agency.AgencyClient.department;
import static vn.dondoc.document.agency.AgencyClient.get;
import static vn.dondoc.document.agency.AgencyClient.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.testkit.RealPostgres;

/** Each test has codes of its own. */
@QuarkusTest
@RealDocumentService
class LineageTest {

    private static void agency(String code, String name, @Nullable String validTo, String... successors) {
        Map<String, @Nullable Object> fields = department("name", name);
        fields.put("validTo", validTo);
        fields.put(
                "successions",
                Arrays.stream(successors)
                        .map(successor -> Map.of("code", successor, "legalBasis", "NĐ của " + code))
                        .toList());
        put(code, fields).statusCode(201);
    }

    @Test
    void everyGenerationIsNamedWithDayAndBasis() {
        agency("G1.01", "Sở Thủy sản", "2007-12-31", "G1.07");
        agency("G1.07", "Sở Nông nghiệp", "2025-02-28", "G1.20");
        agency("G1.10", "Sở Tài nguyên", "2025-02-28", "G1.20", "G1.99");
        agency("G1.20", "Sở Nông nghiệp và Môi trường", null);

        get(PATH + "G1.20/lineage")
                .statusCode(200)
                .body("predecessors.from", contains("G1.07", "G1.10", "G1.01"))
                .body("predecessors.generation", contains(1, 1, 2))
                .body("predecessors.on", contains("2025-03-01", "2025-03-01", "2008-01-01"))
                .body("predecessors[0].fromName", equalTo("Sở Nông nghiệp"))
                .body("predecessors[0].legalBasis", equalTo("NĐ của G1.07"))
                .body("successors", empty());
        get(PATH + "000.00.01.G1/lineage")
                .body("code", equalTo("G1.01"))
                .body("successors.to", contains("G1.07", "G1.20"));
        get(PATH + "G1.99/lineage")
                .body("predecessors.from", contains("G1.10"))
                .body("predecessors[0].toName", nullValue());
    }

    @Test
    void circleInTheRegisterEnds() {
        agency("G2.01", "Sở Một", "2020-12-31", "G2.02");
        agency("G2.02", "Sở Hai", "2021-12-31", "G2.01");

        assertThat(get(PATH + "G2.01/lineage").statusCode(200).extract().<List<String>>path("successors.to"))
                .containsExactly("G2.02", "G2.01");
    }

    @Test
    void whatIsNoCodeIsNotFoundAndStrangersAreRefused() {
        get(PATH + "abc/lineage").statusCode(404);
        given().get(PATH + "G1.20/lineage").then().statusCode(401);
    }

    @Test
    void bothDirectionsRunOnIndexes() {
        RealPostgres.execute("""
                insert into agencies (code, written_code, version, name, kind, valid_from, valid_to)
                select 'W' || n, 'W', 0, 'Cơ quan ' || n, 'OTHER', '2000-01-01', '2010-01-01'
                from generate_series(1, 20000) n on conflict do nothing
                """);
        RealPostgres.execute("""
                insert into agency_successions (agency, position, successor)
                select 'W' || n, 0, 'W' || n + 1 from generate_series(1, 20000) n on conflict do nothing
                """);
        RealPostgres.execute("analyze agencies, agency_successions");

        assertThat(plan(LineageRepository.SUCCESSORS)).containsAnyOf("uq_agency_successions", "pk_agency_successions");
        assertThat(plan(LineageRepository.PREDECESSORS)).contains("ix_agency_successions_successor");
    }

    private static String plan(String sql) {
        String plan = String.join(
                "\n",
                RealPostgres.query("explain " + sql.replace(":code", "'W5'").replace(":most", "20")));
        assertThat(plan).doesNotContain("Seq Scan on agency_successions", "Seq Scan on agencies");
        return plan;
    }
}
