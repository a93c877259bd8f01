package vn.dondoc.notification.inbox;

import static io.restassured.RestAssured.given;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.restassured.specification.RequestSpecification;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.testkit.Tokens;

/** The inbox of one agency that has been given one assignment. */
final class AgencyInbox {

    final String agency = newAgency();
    final ExampleAssignment assignment = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    String path() {
        return "/api/v1/agencies/" + agency + "/notices";
    }

    String unread() {
        return "/api/v1/agencies/" + agency + "/unread-notices";
    }

    /** Two notices: of the issue, and of the deadline's coming near. */
    void issueAndWarn(Chase chase) {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.sweepAt("2020-09-10T07:30");
    }

    RequestSpecification own() {
        return with(Tokens.ofAgency(agency));
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
