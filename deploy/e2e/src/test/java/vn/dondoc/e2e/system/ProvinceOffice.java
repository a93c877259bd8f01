package vn.dondoc.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What the people of a province's office do, in their words: each word a call or a few. */
public final class ProvinceOffice implements AutoCloseable {

    public static final String COORDINATOR = "coordinator";
    public static final String CLERK = "clerk";

    private static final System.Logger LOG = System.getLogger("e2e");

    private final PackagedSystem system;
    private final OfficeApi api;

    public ProvinceOffice(PackagedSystem system) {
        this.system = system;
        this.api = new OfficeApi(system.offset());
    }

    public OfficeApi api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
    }

    public void keepsItsRegister() throws IOException {
        List<String> rows = Files.readAllLines(PackagedSystem.ROOT.resolve("deploy/local/samples/agencies.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cell = row.split("\t", -1);
            String end = cell[3].equals("district") || cell[5].isEmpty() ? "" : ",\"validTo\":\"" + cell[5] + "\"";
            api.put(
                            "admin",
                            "documents/agencies/" + cell[0],
                            "{\"name\":\"%s\",\"kind\":\"%s\",\"validFrom\":\"%s\"%s}"
                                    .formatted(cell[1], cell[3], cell[4], end))
                    .expect(201);
        }
        group("so-nganh", "các sở, ban, ngành tỉnh", "department");
        group("huyen", "Ủy ban nhân dân các huyện, thành phố", "district");
        OfficeApi.until(
                "the agencies are known everywhere",
                () -> system.count("tasks", "agencies") == rows.size() - 1
                        && system.count("notifications", "agencies") == rows.size() - 1);
    }

    private void group(String id, String phrase, String kind) {
        api.put(
                        "admin",
                        "documents/agency-groups/" + id,
                        "{\"phrases\":[\"%s\"],\"within\":\"H12\",\"kinds\":[\"%s\"]}".formatted(phrase, kind))
                .expect(201);
    }

    public List<String> members(String group) {
        List<String> codes = new ArrayList<>();
        itemsOf(COORDINATOR, "documents/agency-groups/" + group + "/members?on=2025-06-30")
                .forEach(member -> codes.add(member.path("code").asText()));
        return codes;
    }

    /** The services look at the clock's file ten times a second. */
    public void itIs(String time) throws IOException, InterruptedException {
        system.answer("clock", time);
        Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        LOG.log(System.Logger.Level.INFO, "── {0}", time.replace('T', ' '));
    }

    public static void tell(String who, String what) {
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", who, what);
    }

    public String registered(String number, String type, String day, @Nullable String urgency, String subject) {
        String id = api.post(CLERK, "documents/directives", """
                        {"number":"%s","type":"%s","issuer":"UBND tỉnh Cà Mau","directingAuthority":"Chủ tịch UBND tỉnh",
                         "issuedOn":"%s",%s"subject":"%s","relations":[],"text":"%s số %s. %s."}""".formatted(
                                number,
                                type,
                                day,
                                urgency == null ? "" : "\"urgency\":\"" + urgency + "\",",
                                subject,
                                type,
                                number,
                                subject))
                .expect(201)
                .path("id")
                .asText();
        OfficeApi.until(
                number + " is known to task-service",
                () -> api.get(COORDINATOR, "tasks/directives/" + id).status() == 200);
        tell("Văn thư", "đăng ký " + number + ", " + subject);
        return id;
    }

    public static String task(String item, String content, String leads, String deadline) {
        return "{\"item\":\"%s\",\"content\":\"%s\",\"leads\":[\"%s\"],\"deadline\":%s}"
                .formatted(item, content, leads, deadline);
    }

    public void drafted(String directive, String tasks) {
        api.post(COORDINATOR, "tasks/directives/" + directive + "/tasks", "{\"tasks\":[" + tasks + "]}")
                .expect(201);
    }

    public List<String> issued(String directive, int number) {
        JsonNode issuance = api.post(COORDINATOR, "tasks/directives/" + directive + "/issuance", "{}")
                .expect(200);
        assertThat(issuance.path("issued").asInt()).isEqualTo(number);
        return ids(itemsOf(COORDINATOR, "tasks/directives/" + directive + "/assignments?limit=200"));
    }

    /** Previewed, then decided as previewed. */
    public void decided(String selection, String decision, int moved) {
        String request = "{\"selection\":" + selection + ",\"decision\":" + decision;
        String token = api.post(COORDINATOR, "tasks/cascade-proposals/previews", request + "}")
                .expect(200)
                .path("token")
                .asText();
        JsonNode outcome = api.post(
                        COORDINATOR, "tasks/cascade-proposals/decisions", request + ",\"token\":\"" + token + "\"}")
                .expect(200);
        assertThat(outcome.path("moved").asInt()).isEqualTo(moved);
    }

    public JsonNode assignment(String who, String id) {
        return api.get(who, "tasks/assignments/" + id).expect(200);
    }

    public JsonNode itemsOf(String who, String address) {
        return api.get(who, address).expect(200).path("items");
    }

    public JsonNode inbox(String agency) {
        return itemsOf("agency " + agency, "notifications/agencies/" + agency + "/notices");
    }

    public List<String> answers(String document) {
        List<String> found = new ArrayList<>();
        itemsOf(COORDINATOR, "tasks/answer-proposals").forEach(proposal -> {
            if (proposal.path("document").asText().equals(document)) {
                found.add(proposal.path("id").asText());
            }
        });
        return found;
    }

    public static JsonNode named(JsonNode assignments, String item) {
        return StreamSupport.stream(assignments.spliterator(), false)
                .filter(assignment ->
                        assignment.path("task").path("item").asText().equals(item))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> ids(JsonNode assignments) {
        List<String> ids = new ArrayList<>();
        assignments.forEach(assignment -> ids.add(assignment.path("id").asText()));
        return ids;
    }

    public static String dueOn(JsonNode assignment) {
        return assignment.path("deadline").path("dueOn").asText();
    }
}
