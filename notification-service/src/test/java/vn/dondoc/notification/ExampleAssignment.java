package vn.dondoc.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;

/** The data of an assignment event, as task-service would send it; each change is a new version. */
public final class ExampleAssignment {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID id = Ids.next();
    private final Map<String, @Nullable Object> data = new LinkedHashMap<>();
    private long version = 1;

    private ExampleAssignment(String agency, String issuedAt) {
        data.put("assignmentId", id);
        data.put("cycle", 1);
        data.put("state", "ASSIGNED");
        data.put("role", "LEAD");
        data.put("tracked", true);
        data.put("agency", Map.of("code", agency, "name", "Cơ quan " + agency));
        data.put("assignedBy", Map.of("code", "H12", "name", "Ủy ban nhân dân tỉnh Cà Mau"));
        data.put("monitoringOfficer", "Trần Thị Theo Dõi");
        data.put("task", map("id", Ids.next(), "item", "1/a", "content", "Tham mưu kế hoạch chuyển đổi số năm 2021"));
        data.put(
                "directive",
                map(
                        "id", Ids.next(),
                        "number", "12/CT-UBND",
                        "type", "CT",
                        "subject", "Về việc đẩy mạnh chuyển đổi số",
                        "issuer", "UBND tỉnh Cà Mau",
                        "issuedOn", "2020-08-17",
                        "urgency", "URGENT"));
        data.put("deadline", null);
        data.put("issuedAt", instant(issuedAt));
        data.put("acknowledgedAt", null);
        data.put("submittedAt", null);
        data.put("closedAt", null);
        data.put("reason", null);
    }

    /** @param issuedAt local, such as {@code 2020-09-01T09:00} */
    public static ExampleAssignment issued(String agency, String issuedAt) {
        return new ExampleAssignment(agency, issuedAt);
    }

    /** An agency that no other test speaks of. */
    public static String newAgency() {
        String unique = Ids.next().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        return "H12." + unique.substring(unique.length() - 16);
    }

    public ExampleAssignment ofIssuer(String issuer) {
        return ofDirective("issuer", issuer);
    }

    /** Such as {@code FLASH}; null: without a stamp, chased by the policy delivered for ordinary work. */
    public ExampleAssignment stamped(@Nullable String urgency) {
        return ofDirective("urgency", urgency);
    }

    private ExampleAssignment ofDirective(String field, @Nullable Object value) {
        @SuppressWarnings("unchecked")
        var directive = (Map<String, @Nullable Object>) data.get("directive");
        java.util.Objects.requireNonNull(directive).put(field, value);
        return this;
    }

    public ExampleAssignment dueOn(String day) {
        return dueOn(1, day);
    }

    public ExampleAssignment dueOn(int deadlineVersion, String day) {
        LocalDate dueOn = LocalDate.parse(day);
        return deadline(
                deadlineVersion,
                dueOn,
                dueOn.plusDays(1).atStartOfDay(ZONE).toInstant().toString(),
                false);
    }

    /** @param end local, exclusive */
    public ExampleAssignment dueBefore(String end) {
        return deadline(1, LocalDateTime.parse(end).toLocalDate(), instant(end), true);
    }

    private ExampleAssignment deadline(int deadlineVersion, LocalDate dueOn, String dueAt, boolean hasHour) {
        data.put(
                "deadline",
                map(
                        "version",
                        deadlineVersion,
                        "phrase",
                        null,
                        "dueOn",
                        dueOn.toString(),
                        "dueAt",
                        dueAt,
                        "hasHour",
                        hasHour,
                        "originalDueOn",
                        dueOn.toString()));
        return this;
    }

    public ExampleAssignment with(String field, @Nullable Object value) {
        data.put(field, value);
        return this;
    }

    public ExampleAssignment next(String state) {
        version++;
        return with("state", state);
    }

    public ExampleAssignment submitted(String at) {
        return next("SUBMITTED").with("submittedAt", instant(at));
    }

    public ExampleAssignment completed(String at) {
        return next("COMPLETED").with("closedAt", instant(at));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String json() {
        try {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(data);
            all.put("version", version);
            all.put("aFieldOfALaterRelease", Map.of("unknown", true));
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant().toString();
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1] instanceof UUID uuid ? uuid.toString() : pairs[i + 1]);
        }
        return map;
    }
}
