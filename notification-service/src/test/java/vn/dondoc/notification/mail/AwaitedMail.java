package vn.dondoc.notification.mail;

import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.testkit.RealPostgres;

/** Work of one agency whose mail waits to be handed over, and what became of it. */
final class AwaitedMail {

    final String agency = newAgency();
    final String address = agency.toLowerCase(Locale.ROOT) + "@example.vn";
    final ExampleAssignment assignment = work();

    void queue(Chase chase) {
        queue(chase, assignment);
    }

    void queue(Chase chase, ExampleAssignment... assignments) {
        chase.enterContact(agency, address);
        chase.at("2020-09-01T09:00");
        chase.hear(assignments);
        chase.sweep();
    }

    void queueMany(Chase chase, int number) {
        queue(chase, Stream.generate(this::work).limit(number).toArray(ExampleAssignment[]::new));
    }

    private ExampleAssignment work() {
        return issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");
    }

    /** Such as {@code SENT 1}: of the one mail, and how often it was tried. */
    String state() {
        return RealPostgres.query("select state || ' ' || attempts" + fromMails())
                .getFirst();
    }

    /** Such as {@code SENT 30}. */
    List<String> states() {
        return RealPostgres.query("select state || ' ' || count(*)" + fromMails() + " group by state");
    }

    String noticeId() {
        return RealPostgres.query("select id" + fromMails()).getFirst();
    }

    String failure() {
        return RealPostgres.query("select failure" + fromMails()).getFirst();
    }

    boolean anyWasPostponed() {
        return !RealPostgres.query("select 1" + fromMails() + " and failure is not null")
                .isEmpty();
    }

    private String fromMails() {
        return " from notices where channel = 'MAIL' and agency_code = '" + agency + "'";
    }
}
