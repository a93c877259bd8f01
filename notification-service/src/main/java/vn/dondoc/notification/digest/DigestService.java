package vn.dondoc.notification.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.notification.mail.MailConfig;
import vn.dondoc.notification.notice.NoticeService;
import vn.dondoc.notification.smtp.RecipientRefused;

/** Makes the digests whose time has come, and keeps what became of each. */
@ApplicationScoped
class DigestService {

    private static final List<String> WEEKLY_READERS = List.of("OFFICE_LEADERSHIP", "MONITORING_OFFICER");
    private static final List<String> MONTHLY_READERS = List.of("OFFICE_LEADERSHIP", "CHAIRMAN_LIST");
    private static final List<String> LETTER_READERS = List.of("OFFICE_LEADERSHIP", "MONITORING_OFFICER");
    private static final int LONGEST_REASON = 500;

    private final DigestRepository digests;
    private final ReportRepository reports;
    private final NoticeService notices;
    private final Event<RecipientRefused> recipientRefused;
    private final DigestConfig config;
    private final MailConfig mail;
    private final Clock clock;

    DigestService(
            DigestRepository digests,
            ReportRepository reports,
            NoticeService notices,
            Event<RecipientRefused> recipientRefused,
            DigestConfig config,
            MailConfig mail,
            Clock clock) {
        this.digests = digests;
        this.reports = reports;
        this.notices = notices;
        this.recipientRefused = recipientRefused;
        this.config = config;
        this.mail = mail;
        this.clock = clock;
    }

    /** What the day has to tell; says the same however often it is asked. */
    @Transactional
    void make() {
        Instant now = clock.instant();
        ZonedDateTime local = now.atZone(clock.getZone());
        LocalDate today = local.toLocalDate();
        // Each agency's by its own calendar; the office's reports follow the meetings, which the nation's days rule.
        makeDaily(today, local.toLocalTime(), now);
        if (!digests.isWorkingDay(today)) {
            return;
        }
        makeWeekly(today, local.toLocalTime(), now);
        makeMonthly(today, local.toLocalTime(), now);
        if (!local.toLocalTime().isBefore(config.dailyAt())) {
            reports.reportLetters(LETTER_READERS, today, now);
        }
    }

    private void makeDaily(LocalDate today, LocalTime time, Instant now) {
        if (time.isBefore(config.dailyAt())) {
            return;
        }
        Instant dailyAt = today.atTime(config.dailyAt()).atZone(clock.getZone()).toInstant();
        // A sweep that was away has to catch up first, or what it fires a moment later would wait for tomorrow.
        if (!digests.isAnythingDue(dailyAt)) {
            digests.gather(today, now);
        }
    }

    /** On the working day before the meeting; a meeting whose digest was missed by an outage gets it until the meeting's day. */
    private void makeWeekly(LocalDate today, LocalTime time, Instant now) {
        LocalDate meeting = today.with(TemporalAdjusters.nextOrSame(config.meetingOn()));
        LocalDate sendOn = digests.workingDay(meeting, true);
        boolean due = today.isAfter(sendOn) || today.equals(sendOn) && !time.isBefore(config.weeklyAt());
        if (due && !digests.isMade(DigestKind.WEEKLY, meeting)) {
            ZoneId zone = clock.getZone();
            Period week =
                    new Period(meeting, meeting.minusDays(7).atStartOfDay(zone).toInstant(), now);
            reports.report(DigestKind.WEEKLY, week, WEEKLY_READERS, today, now);
            digests.markMade(DigestKind.WEEKLY, meeting, now);
        }
    }

    private void makeMonthly(LocalDate today, LocalTime time, Instant now) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate sendOn = digests.workingDay(month, false);
        LocalDate reported = month.minusMonths(1);
        boolean due = today.isAfter(sendOn) || today.equals(sendOn) && !time.isBefore(config.monthlyAt());
        if (due && !digests.isMade(DigestKind.MONTHLY, reported)) {
            ZoneId zone = clock.getZone();
            Period period = new Period(
                    reported,
                    reported.atStartOfDay(zone).toInstant(),
                    month.atStartOfDay(zone).toInstant());
            reports.report(DigestKind.MONTHLY, period, MONTHLY_READERS, today, now);
            digests.markMade(DigestKind.MONTHLY, reported, now);
        }
    }

    /** Empty when nothing waits, or only what others are handing over. */
    @Transactional
    Optional<ClaimedDigest> claim() {
        return digests.claim(Ids.next(), mail.lease()).stream().findFirst();
    }

    @Transactional
    void markSent(ClaimedDigest digest) {
        digests.holdFollowUps(digest.id());
        Instant now = clock.instant();
        if (digests.settle(digest, "SENT", now, null)) {
            notices.announceTaken(digests.settleNotices(digest.id(), "SENT", now, null));
        }
    }

    @Transactional
    void markFailed(ClaimedDigest digest, String reason) {
        fail(digest, shortened(reason));
    }

    /** Failed, and perhaps not to be tried with this address again. */
    @Transactional
    void markRecipientRefused(ClaimedDigest digest, String reason) {
        if (fail(digest, shortened(reason))) {
            recipientRefused.fire(new RecipientRefused(digest.id(), shortened(reason)));
        }
    }

    private boolean fail(ClaimedDigest digest, String reason) {
        digests.holdFollowUps(digest.id());
        Instant now = clock.instant();
        boolean failed = digests.settle(digest, "FAILED", now, reason);
        if (failed) {
            notices.announceFailed(digests.settleNotices(digest.id(), "FAILED", now, reason));
        }
        return failed;
    }

    /** All that it was to tell has been overtaken: it is not sent. */
    @Transactional
    void drop(ClaimedDigest digest) {
        digests.settle(digest, "CANCELLED", clock.instant(), null);
    }

    /** Tried again after a pause that doubles with each try. */
    @Transactional
    void postpone(ClaimedDigest digest, String reason) {
        Duration pause = mail.firstPause().multipliedBy(1L << Math.min(digest.attempts() - 1, 20));
        Duration longest = mail.longestPause();
        digests.postpone(digest, pause.compareTo(longest) < 0 ? pause : longest, shortened(reason));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
