package vn.dondoc.notification.mail;

import java.time.Duration;

/** A delivery that runs by itself, with pauses for the impatient. */
class RunningMailConfig implements MailConfig {

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(100);
    }

    @Override
    public int workers() {
        return 2;
    }

    @Override
    public int portion() {
        return 20;
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMillis(50);
    }

    @Override
    public Duration longestPause() {
        return Duration.ofMillis(100);
    }
}
