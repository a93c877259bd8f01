package vn.dondoc.notification.mailtext;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.notification.notice.NoticeFacts;
import vn.dondoc.notification.notice.NoticeText;
import vn.dondoc.notification.notice.NoticeWording;

/** Writes the mail of one notice; the same each time. */
@ApplicationScoped
public class NoticeMails {

    private final Template html;
    private final Template text;
    private final NoticeWording wording;
    private final AcknowledgementLinks links;

    NoticeMails(
            @Location("mail/notice.html") Template html,
            @Location("mail/notice.txt") Template text,
            NoticeWording wording,
            AcknowledgementLinks links) {
        this.html = html;
        this.text = text;
        this.wording = wording;
        this.links = links;
    }

    public MailText write(NoticeFacts facts, String recipient) {
        NoticeText notice = wording.of(facts);
        MailFrame frame = MailFrame.of(
                facts.tone(), facts.language(), links.of(facts, recipient).orElse(null));
        return new MailText(
                facts.language(),
                notice.title(),
                text.data("notice", notice, "frame", frame).render(),
                html.data("notice", notice, "frame", frame).render());
    }
}
