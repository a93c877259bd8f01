package vn.dondoc.document.agency;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.document.agency.AgencyClient.PATH;
import static vn.dondoc.document.agency.AgencyClient.department;
import static vn.dondoc.document.agency.AgencyClient.events;
import static vn.dondoc.document.agency.AgencyClient.get;
import static vn.dondoc.document.agency.AgencyClient.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.contract.EventContract;

/** Agencies begin, are renamed, merged and closed; their codes are spelt in two ways. */
@QuarkusTest
@RealDocumentService
class AgencyOverTimeTest {

    private static Map<String, @Nullable Object> merged(String successor) {
        Map<String, @Nullable Object> fields = department("validTo", "2025-02-28");
        fields.put("successions", List.of(Map.of("code", successor, "legalBasis", "Nghị định 45/2025/NĐ-CP")));
        return fields;
    }

    @Test
    void closedCodeIsGoneAndNamesItsSuccessors() {
        put("T01.20", department("name", "Sở Nông nghiệp và Môi trường")).statusCode(201);
        put("T01.07", merged("T01.20")).statusCode(201);

        get(PATH + "T01.07?on=2025-03-01")
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dondoc:problem:agency-closed"))
                .body("detail", containsString("its work went to T01.20"))
                .body("successors.code", contains("T01.20"))
                .body("successors[0].name", equalTo("Sở Nông nghiệp và Môi trường"))
                .body("successors[0].on", equalTo("2025-03-01"))
                .body("successors[0].legalBasis", equalTo("Nghị định 45/2025/NĐ-CP"))
                .body("agency.code", equalTo("T01.07"));
        get(PATH + "T01.07").statusCode(410);
        get(PATH + "T01.07?on=2025-02-28").statusCode(200).body("successors", contains("T01.20"));
    }

    @Test
    void successorThatIsNotRegisteredYetIsNamedByItsCode() {
        put("T02.07", merged("T02.20")).statusCode(201);

        get(PATH + "T02.07")
                .statusCode(410)
                .body("successors.code", contains("T02.20"))
                .body("successors[0].name", nullValue());
    }

    @Test
    void closedCodeWithoutSuccessorSaysSo() {
        put("T03", department("validTo", "2025-06-30")).statusCode(201);

        get(PATH + "T03").statusCode(410).body("detail", containsString("has no successor"));
    }

    @Test
    void bothSpellingsOfACodeNameOneAgency() {
        put("000.00.05.T04", department()).statusCode(201).body("code", equalTo("T04.05"));
        put("T04.05", department()).statusCode(200).body("version", equalTo(0));

        get(PATH + "T04.05").statusCode(200).body("writtenCode", equalTo("000.00.05.T04"));
        get(PATH + "000.00.05.T04").statusCode(200).body("code", equalTo("T04.05"));
        get(PATH + "00.05.T04").statusCode(200).body("code", equalTo("T04.05"));
        get(PATH + "000.05.00.T04").statusCode(404);
    }

    @Test
    void successorsAreReadInBothSpellings() {
        put("T05.07", merged("000.00.20.T05"))
                .statusCode(201)
                .body("successors", contains("T05.20"))
                .body("successions[0].on", equalTo("2025-03-01"));
    }

    @Test
    void namesOfSomeYearsAreKeptAndTold() {
        Map<String, @Nullable Object> fields = department("aliases", List.of("SNN"));
        fields.put(
                "datedNames",
                List.of(Map.of(
                        "name",
                        "Sở Nông nghiệp",
                        "official",
                        true,
                        "validFrom",
                        "1997-01-01",
                        "validTo",
                        "1999-12-31")));
        fields.put("validTo", "2025-02-28");
        fields.put(
                "successions", List.of(Map.of("code", "T06.20", "on", "2025-03-01", "legalBasis", "NĐ 45/2025/NĐ-CP")));

        put("T06.07", fields)
                .statusCode(201)
                .body("datedNames.name", contains("Sở Nông nghiệp"))
                .body("datedNames[0].official", equalTo(true))
                .body("datedNames[0].validTo", equalTo("1999-12-31"));
        put("T06.07", fields).statusCode(200).body("version", equalTo(0));
        get(PATH + "T06.07?on=2000-01-01")
                .statusCode(200)
                .body("aliases", contains("SNN"))
                .body("datedNames.name", contains("Sở Nông nghiệp"));
        EventContract.assertSameShape(
                "agency-changed.v1",
                RealKafka.text(events("T06.07", 1).getFirst().value()));
    }
}
