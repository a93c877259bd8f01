package vn.dondoc.notification;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.operation.AuthorisationContract;
import vn.dondoc.testkit.operation.FuzzContract;

/** Who may call what, and that nothing hostile gets through, of notification-service. */
@QuarkusTest
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class AuthorisationTest implements FuzzContract {

    @Inject
    Chase chase;

    @Override
    public String expectedTable() {
        return """
                GET    /api/v1/agencies/{code}/contact : coordinator leader agency admin
                PUT    /api/v1/agencies/{code}/contact : coordinator admin
                GET    /api/v1/agencies/{code}/contact-points : coordinator leader agency admin
                POST   /api/v1/agencies/{code}/contact-points : coordinator agency admin
                GET    /api/v1/agencies/{code}/notices : coordinator leader agency admin
                POST   /api/v1/agencies/{code}/notices/reading : coordinator leader agency
                GET    /api/v1/agencies/{code}/notices/stream : coordinator leader agency admin
                GET    /api/v1/agencies/{code}/unread-notices : coordinator leader agency admin
                GET    /api/v1/agencies/{code}/urging-letters : clerk coordinator leader admin
                POST   /api/v1/agencies/{code}/urging-letters : coordinator leader
                GET    /api/v1/assignments/{assignmentId}/notices : coordinator leader agency admin
                GET    /api/v1/audit : admin
                GET    /api/v1/audit/archives : admin
                POST   /api/v1/audit/archives/{year} : admin
                GET    /api/v1/audit/seals/{number} : admin
                GET    /api/v1/audit/verification : admin
                GET    /api/v1/audit/{id}/proof : admin
                GET    /api/v1/bouncing-addresses : coordinator leader agency admin
                POST   /api/v1/bouncing-addresses/{id}/clearing : coordinator admin
                PUT    /api/v1/contact-points/{id} : coordinator agency admin
                GET    /api/v1/dead-letters : admin
                POST   /api/v1/dead-letters/drop : admin
                POST   /api/v1/dead-letters/replay : admin
                GET    /api/v1/directives/{id}/notice-dossier : coordinator leader system admin
                GET    /api/v1/follow-ups/{assignmentId} : coordinator leader agency admin
                GET    /api/v1/holds : coordinator leader admin
                POST   /api/v1/holds : coordinator leader admin
                POST   /api/v1/holds/{id}/end : coordinator leader admin
                GET    /api/v1/leadership-list : coordinator leader admin
                GET    /api/v1/notices/{id} : coordinator leader agency admin
                POST   /api/v1/notices/{id}/reading : coordinator leader agency
                GET    /api/v1/policies : coordinator leader admin
                GET    /api/v1/policies/{code} : coordinator leader admin
                PUT    /api/v1/policies/{code} : admin
                POST   /api/v1/policies/{code}/preview : admin
                POST   /api/v1/reconciliations : admin
                GET    /api/v1/republications : admin
                POST   /api/v1/republications : admin
                GET    /api/v1/self-audit : coordinator leader admin
                GET    /api/v1/urging-letters/{id} : clerk coordinator leader admin
                POST   /api/v1/urging-letters/{id}/discarding : coordinator leader
                GET    /api/v1/urging-letters/{id}/document : clerk coordinator leader admin
                POST   /api/v1/urging-letters/{id}/signing : clerk coordinator leader
                GET    /api/v1/webhooks : coordinator agency system admin
                POST   /api/v1/webhooks : coordinator agency system admin
                DELETE /api/v1/webhooks/{id} : coordinator agency system admin
                GET    /api/v1/webhooks/{id} : coordinator agency system admin
                PUT    /api/v1/webhooks/{id} : coordinator agency system admin
                GET    /api/v1/webhooks/{id}/deliveries : coordinator agency system admin
                GET    /api/v1/webhooks/{id}/deliveries/{notice}/attempts : coordinator agency system admin
                POST   /api/v1/webhooks/{id}/deliveries/{notice}/redelivery : coordinator agency system admin
                POST   /api/v1/webhooks/{id}/disablement : coordinator agency system admin
                POST   /api/v1/webhooks/{id}/enablement : coordinator agency system admin
                POST   /api/v1/webhooks/{id}/redeliveries : coordinator agency system admin
                GET    /api/v1/webhooks/{id}/secret : coordinator agency system admin
                POST   /api/v1/webhooks/{id}/secret-rotation : coordinator agency system admin
                """;
    }

    @Override
    public Map<String, Map<String, String>> thingsOfOthers() {
        String agency = ExampleAssignment.newAgency();
        ExampleAssignment assignment =
                ExampleAssignment.issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        Map<String, String> its = Map.of("assignmentId", assignment.id().toString(), "code", agency);
        String coordinator = Tokens.of("coordinator");
        String point = AuthorisationContract.made("POST /api/v1/agencies/{code}/contact-points", its, coordinator);
        String hold =
                AuthorisationContract.made("POST /api/v1/holds", Map.of("scope", "AGENCY", "key", agency), coordinator);
        String webhook = AuthorisationContract.made("POST /api/v1/webhooks", Map.of("scope", agency), coordinator);
        String notice = RealPostgres.query("select id from notices where agency_code = '" + agency + "' limit 1")
                .getFirst();
        Map<String, Map<String, String>> things = new LinkedHashMap<>();
        things.put("/api/v1/assignments/{assignmentId}", its);
        things.put("/api/v1/follow-ups/{assignmentId}", its);
        things.put("/api/v1/agencies/{code}", its);
        things.put("/api/v1/contact-points/{id}", Map.of("id", point));
        things.put("/api/v1/holds/{id}", Map.of("id", hold));
        things.put("/api/v1/notices/{id}", Map.of("id", notice));
        things.put("/api/v1/webhooks/{id}", Map.of("id", webhook, "notice", notice));
        return things;
    }
}
