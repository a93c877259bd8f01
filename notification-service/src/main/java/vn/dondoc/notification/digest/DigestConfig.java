package vn.dondoc.notification.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** When digests are sent, in local time. */
@ConfigMapping(prefix = "dondoc.digest")
public interface DigestConfig {

    /** From this time on, on working days, also for drafted letters; not before the sweep has fired what was due by then. */
    @WithDefault("07:45")
    LocalTime dailyAt();

    /** The day of the office's meeting; the weekly digest is sent on the working day before. */
    @WithDefault("THURSDAY")
    DayOfWeek meetingOn();

    @WithDefault("14:00")
    LocalTime weeklyAt();

    /** On the first working day of the month after the one reported. */
    @WithDefault("08:00")
    LocalTime monthlyAt();
}
