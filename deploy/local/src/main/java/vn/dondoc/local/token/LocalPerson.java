package vn.dondoc.local.token;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who stands behind a role on a laptop, so that audit rows and screens show names as they would in an office. */
public enum LocalPerson {
    CLERK("Nguyễn Thị Mai", "Văn thư, Văn phòng UBND tỉnh"),
    COORDINATOR("Trần Minh Khang", "Chuyên viên theo dõi nhiệm vụ, Văn phòng UBND tỉnh"),
    LEADER("Lê Hoàng Nam", "Phó Chánh Văn phòng UBND tỉnh"),
    AGENCY("Phạm Thu Hà", "Đầu mối theo dõi nhiệm vụ"),
    SYSTEM("Hệ thống quản lý văn bản", "Phần mềm"),
    ADMIN("Võ Quốc Bảo", "Quản trị hệ thống");

    private final String fullName;
    private final String title;

    LocalPerson(String fullName, String title) {
        this.fullName = fullName;
        this.title = title;
    }

    public static Stream<LocalPerson> all() {
        return Arrays.stream(values());
    }

    static Optional<LocalPerson> inRole(String role) {
        return Arrays.stream(values())
                .filter(person -> person.role().equals(role))
                .findFirst();
    }

    static String roles() {
        return Arrays.stream(values()).map(LocalPerson::role).collect(Collectors.joining(", "));
    }

    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fullName() {
        return fullName;
    }

    public String title() {
        return title;
    }
}
