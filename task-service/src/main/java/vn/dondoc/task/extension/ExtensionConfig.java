package vn.dondoc.task.extension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** The office's policy on extensions. */
@ConfigMapping(prefix = "dondoc.extensions")
public interface ExtensionConfig {

    /** How many may be granted to one assignment. */
    @WithDefault("2")
    int maxGranted();

    /** From the deadline in force to the new one, in calendar days. */
    @WithDefault("30")
    int days();

    /** How long after the deadline in force it may still be asked for, in calendar days. */
    @WithDefault("30")
    int daysAfterDeadline();

    /** The same for work that comes from above, whose deadline the office did not set. */
    @WithDefault("7")
    int centralDays();

    /** The same for work that comes from above. */
    @WithDefault("7")
    int centralDaysAfterDeadline();

    /** How the names of issuers and directing authorities above the office begin. */
    @WithDefault(
            "Chính phủ,Thủ tướng,Văn phòng Chính phủ,Bộ Chính trị,Ban Bí thư,Quốc hội,Tỉnh ủy,Thành ủy,Hội đồng nhân dân,HĐND")
    List<String> centralIssuers();
}
