package vn.dondoc.notification.contactpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class ContactPointApiTest {

    @Inject
    Chase chase;

    private final String agency = newAgency();
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").stamped(null).dueOn("2020-09-15");

    @Test
    void deputyIsToldInTheSteadOfTheHeadForHisDaysOnly() {
        enter("AGENCY_HEAD", "head@example.vn", false, "2020-01-01", null).statusCode(201);
        enter("AGENCY_HEAD", "deputy@example.vn", true, "2020-09-16", "2020-09-18")
                .statusCode(201);
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-09-16T07:30");
        assertThat(mails("+1")).containsExactly("deputy@example.vn");
        chase.sweepAt("2020-09-22T07:30");
        assertThat(mails("+5")).containsExactly("head@example.vn");
    }

    @Test
    void whereNobodyIsEnteredTheMailboxIsToldOnce() {
        chase.enterContact(agency, "so@example.vn");
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-09-16T07:30");
        assertThat(mails("+1")).containsExactly("so@example.vn");
    }

    @Test
    void changeIsGuardedByTheETagAndEndsTheMails() {
        var entered = enter("AGENCY_HEAD", "head@example.vn", false, "2020-01-01", null)
                .extract();
        String path = "/api/v1/contact-points/" + entered.path("id");
        String ended = body("AGENCY_HEAD", "head@example.vn", false, "2020-01-01", "2020-08-31");
        as(Tokens.of("coordinator")).body(ended).put(path).then().statusCode(428);
        as(Tokens.of("coordinator"))
                .header("If-Match", entered.<String>path("etag"))
                .body(ended)
                .put(path)
                .then()
                .statusCode(200)
                .body("validTo", equalTo("2020-08-31"));
        as(Tokens.of("coordinator"))
                .header("If-Match", entered.<String>path("etag"))
                .body(ended)
                .put(path)
                .then()
                .statusCode(412);
        as(Tokens.ofAgency(newAgency())).body(ended).put(path).then().statusCode(404);
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-09-16T07:30");
        assertThat(mails("+1")).isEmpty();
    }

    @Test
    void deputyWithoutALastDayAndALastDayBeforeTheFirstAreRefusedByName() {
        enter("AGENCY_HEAD", "a@example.vn", true, "2020-09-16", null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/validTo"));
        enter("AGENCY_HEAD", "a@example.vn", false, "2020-09-16", "2020-09-15")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/validTo"));
        enter("AGENCY_HEAD", "a b@example.vn", false, "2020-09-16", null)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/email"));
        assertThat(RealPostgres.query("select 1 from contact_points where agency_code = '" + agency + "'"))
                .isEmpty();
    }

    @Test
    void otherAgenciesNeitherSeeNorEnter() {
        String other = Tokens.ofAgency(newAgency());
        as(other).get(path()).then().statusCode(404);
        as(other)
                .body(body("AGENCY_HEAD", "a@example.vn", false, "2020-09-16", null))
                .post(path())
                .then()
                .statusCode(404);
    }

    private List<String> mails(String rung) {
        return RealPostgres.query(
                "select recipient from notices where channel = 'MAIL' and rung = '" + rung + "' and agency_code = '"
                        + agency + "' and assignment_id = '" + assignment.id() + "' order by recipient");
    }

    private ValidatableResponse enter(
            String function, String email, boolean standsIn, String from, @Nullable String to) {
        return as(Tokens.of("coordinator"))
                .body(body(function, email, standsIn, from, to))
                .post(path())
                .then();
    }

    private static String body(String function, String email, boolean standsIn, String from, @Nullable String to) {
        return """
                {"function": "%s", "name": "Trần Thị Ví Dụ", "email": "%s", "standsIn": %s, "validFrom": "%s", "validTo": %s}
                """.formatted(function, email, standsIn, from, to == null ? "null" : "\"" + to + "\"");
    }

    private String path() {
        return "/api/v1/agencies/" + agency + "/contact-points";
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
