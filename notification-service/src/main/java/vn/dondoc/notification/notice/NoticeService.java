package vn.dondoc.notification.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** What happens to notices as a whole: told to other systems, dropped when they no longer hold. */
@ApplicationScoped
public class NoticeService {

    public static final String TOPIC = "dondoc.notice-events.v1";

    /** Fired in the transaction in which channels have taken notices, those of the inbox among them. */
    public record NoticesTaken() {}

    private final NoticeRepository notices;
    private final Outbox outbox;
    private final Event<NoticesQueued> noticesQueued;
    private final Event<NoticesTaken> noticesTaken;
    private final NoticeMetrics metrics;

    NoticeService(
            NoticeRepository notices,
            Outbox outbox,
            Event<NoticesQueued> noticesQueued,
            Event<NoticesTaken> noticesTaken,
            NoticeMetrics metrics) {
        this.notices = notices;
        this.outbox = outbox;
        this.noticesQueued = noticesQueued;
        this.noticesTaken = noticesTaken;
        this.metrics = metrics;
    }

    /**
     * Tells that the channel has taken these notices. The caller's transaction holds their follow-ups, so that the versions
     * of the events ascend per assignment.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceTaken(Collection<UUID> noticeIds) {
        announceTaken(noticeIds, subjects(noticeIds));
    }

    /**
     * The same by who has just read what is told of them.
     *
     * @param subjects of those of which other systems hear, by their versions
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceTaken(Collection<UUID> noticeIds, List<NoticeSubject> subjects) {
        announce("notice-sent.v1", subjects);
        if (!noticeIds.isEmpty()) {
            noticesTaken.fire(new NoticesTaken());
        }
    }

    /** Tells that this notice will not reach its recipient; held as above. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceFailed(UUID noticeId) {
        announceFailed(List.of(noticeId));
    }

    /** The same of many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceFailed(Collection<UUID> noticeIds) {
        announceFailed(subjects(noticeIds));
    }

    /** The same by who has just read what is told of them, by their versions. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceFailed(List<NoticeSubject> subjects) {
        announce("notice-failed.v1", subjects);
    }

    /** Tells that a rung went above the heads of those who do the work; of each obligation one notice is named. Held as above. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceEscalated(Collection<UUID> noticeIds) {
        if (noticeIds.isEmpty()) {
            return;
        }
        List<EscalatedSubject> subjects = notices.escalated(noticeIds);
        Map<UUID, List<NoticeEntry>> entries = entries(
                subjects.stream().map(EscalatedSubject::assignmentId).distinct().toList());
        outbox.append(subjects.stream()
                .map(subject -> event(subject, entries.getOrDefault(subject.assignmentId(), List.of())))
                .toList());
    }

    /** Tells the channels that these wait for them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceQueued(Collection<UUID> noticeIds) {
        if (!noticeIds.isEmpty()) {
            noticesQueued.fire(new NoticesQueued(List.copyOf(noticeIds)));
        }
    }

    /** Drops queued mail of follow-ups that closed, moved their deadline or began a new cycle. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancelObsolete(Collection<UUID> assignmentIds, Instant now) {
        notices.cancelObsolete(assignmentIds, now);
    }

    /** Takes out of these assignments' notices what they say of the directive; the rest of it stands in the follow-ups. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<UUID> assignmentIds) {
        if (!assignmentIds.isEmpty()) {
            notices.forget(assignmentIds);
        }
    }

    /** Every notice of the assignment, oldest first. */
    public List<NoticeEntry> ofAssignment(UUID assignmentId) {
        return notices.ofAssignments(List.of(assignmentId)).stream()
                .map(AssignmentNotice::entry)
                .toList();
    }

    private List<NoticeSubject> subjects(Collection<UUID> noticeIds) {
        return noticeIds.isEmpty() ? List.of() : notices.subjects(noticeIds);
    }

    private void announce(String type, List<NoticeSubject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        Map<UUID, List<NoticeEntry>> entries = entries(
                subjects.stream().map(NoticeSubject::assignmentId).distinct().toList());
        outbox.append(subjects.stream()
                .map(subject -> event(type, subject, entries.getOrDefault(subject.assignmentId(), List.of())))
                .toList());
        Set<UUID> told = subjects.stream().map(NoticeSubject::id).collect(toSet());
        metrics.count(type, entries.values().stream().flatMap(List::stream).filter(entry -> told.contains(entry.id())));
    }

    private Map<UUID, List<NoticeEntry>> entries(List<UUID> assignmentIds) {
        return notices.ofAssignments(assignmentIds).stream()
                .collect(groupingBy(AssignmentNotice::assignmentId, mapping(AssignmentNotice::entry, toList())));
    }

    private static OutgoingEvent event(EscalatedSubject subject, List<NoticeEntry> entries) {
        FollowUpEscalated data = new FollowUpEscalated(
                subject.assignmentId(),
                new NoticeChanged.Agency(subject.agencyCode(), subject.agencyName()),
                new NoticeChanged.Directive(subject.directiveId(), subject.directiveNumber()),
                subject.rung(),
                subject.at(),
                subject.dueOn(),
                subject.workingDaysLate(),
                entries);
        String key = subject.assignmentId().toString();
        return new OutgoingEvent(
                TOPIC, "follow-up-escalated.v1", key, subject.version(), data, subject.correlationId());
    }

    private static OutgoingEvent event(String type, NoticeSubject subject, List<NoticeEntry> entries) {
        NoticeEntry changed = entries.stream()
                .filter(entry -> entry.id().equals(subject.id()))
                .findFirst()
                .orElseThrow();
        NoticeChanged data = new NoticeChanged(
                subject.assignmentId(),
                new NoticeChanged.Agency(subject.agencyCode(), subject.agencyName()),
                new NoticeChanged.Directive(subject.directiveId(), subject.directiveNumber()),
                changed,
                entries);
        String key = subject.assignmentId().toString();
        return new OutgoingEvent(TOPIC, type, key, subject.version(), data, subject.correlationId());
    }
}
