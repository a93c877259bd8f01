package vn.dondoc.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The notices of one assignment, or of several.
 *
 * @param inbox shown in an inbox
 * @param mail taken by the mail server
 * @param waiting not yet sent by either way
 * @param rungs of those that were sent
 */
record NoticeCount(int inbox, int mail, int waiting, Set<String> rungs) {
    static final NoticeCount NONE = new NoticeCount(0, 0, 0, Set.of());

    static NoticeCount of(List<JsonNode> notices) {
        int inbox = 0;
        int mail = 0;
        int waiting = 0;
        Set<String> rungs = new LinkedHashSet<>();
        for (JsonNode notice : notices) {
            boolean sent = notice.path("state").asText().equals("SENT");
            boolean byMail = notice.path("channel").asText().equals("MAIL");
            if (sent) {
                inbox += byMail ? 0 : 1;
                mail += byMail ? 1 : 0;
                rungs.add(notice.path("rung").asText());
            } else if (notice.path("state").asText().equals("QUEUED")) {
                waiting++;
            }
        }
        return new NoticeCount(inbox, mail, waiting, rungs);
    }

    NoticeCount plus(NoticeCount other) {
        Set<String> both = new LinkedHashSet<>(rungs);
        both.addAll(other.rungs);
        return new NoticeCount(inbox + other.inbox, mail + other.mail, waiting + other.waiting, both);
    }

    int sent() {
        return inbox + mail;
    }

    String inWords() {
        return sent() == 0 ? "0" : "%d (hộp %d, thư %d)".formatted(sent(), inbox, mail);
    }
}
