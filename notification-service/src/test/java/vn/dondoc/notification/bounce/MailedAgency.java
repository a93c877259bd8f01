package vn.dondoc.notification.bounce;

import static vn.dondoc.notification.ExampleAssignment.newAgency;

import java.util.List;
import java.util.Locale;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.testkit.RealPostgres;

/** An agency whose mail may come back: who is entered for it, and what became of the mail to it. */
final class MailedAgency {

    final String code = newAgency();
    final String address = code.toLowerCase(Locale.ROOT) + "@example.vn";
    final String duty = "truc." + address;

    void entersDutyContact() {
        enters("DUTY_CONTACT", duty);
    }

    void enters(String function, String email) {
        RealPostgres.execute("""
                insert into contact_points (id, agency_code, function, name, email, stands_in, valid_from, version, changed_at)
                values (uuidv7(), '%s', '%s', 'Trực ban', '%s', false, '2020-01-01', 0, now())
                """.formatted(code, function, email));
    }

    /** Such as {@code T-3 so@example.vn QUEUED null}, oldest first. */
    List<String> mails(ExampleAssignment assignment) {
        return RealPostgres.query("""
                select rung || ' ' || recipient || ' ' || state || ' ' || coalesce(replace(failure, 'smtp; ', ''), 'null')
                from notices where channel = 'MAIL' and assignment_id = '%s' order by id
                """.formatted(assignment.id()));
    }

    /** To whom that rung waits to be mailed. */
    List<String> recipients(ExampleAssignment assignment, String rung) {
        return RealPostgres.query("""
                select recipient from notices
                where channel = 'MAIL' and state = 'QUEUED' and rung = '%s' and assignment_id = '%s' and agency_code = '%s'
                """.formatted(rung, assignment.id(), code));
    }

    /** Such as {@code SUSPECT 1}; nothing while no mail to it has come back. */
    List<String> addressState() {
        return RealPostgres.query(
                "select state || ' ' || soft_bounces from bouncing_addresses where address = '" + address + "'");
    }
}
