package vn.dondoc.notification.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.util.List;

/** What all policies share; the policies themselves are rows. */
@ConfigMapping(prefix = "dondoc.ladder")
public interface LadderConfig {

    /** Local time at which the rungs of a day fire: before people open their inbox. */
    @WithDefault("07:30")
    LocalTime firesAt();

    /** Local time from which on mail goes out on working days. */
    @WithDefault("07:30")
    LocalTime mailFrom();

    /** Local time from which on mail waits for the next working day. */
    @WithDefault("17:00")
    LocalTime mailUntil();

    /** Whether mail waits for working time at all. */
    @WithDefault("true")
    boolean mailWaits();

    /** How the names of issuers begin whose directives are of the origin CENTRAL. */
    @WithDefault(
            "Chính phủ,Thủ tướng Chính phủ,Văn phòng Chính phủ,Quốc hội,Ủy ban Thường vụ Quốc hội,Bộ ,Ban Bí thư,Bộ Chính trị")
    List<String> centralIssuers();
}
