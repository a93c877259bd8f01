package vn.dondoc.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.e2e.system.ProvinceOffice.CLERK;
import static vn.dondoc.e2e.system.ProvinceOffice.COORDINATOR;
import static vn.dondoc.e2e.system.ProvinceOffice.dueOn;
import static vn.dondoc.e2e.system.ProvinceOffice.ids;
import static vn.dondoc.e2e.system.ProvinceOffice.named;
import static vn.dondoc.e2e.system.ProvinceOffice.task;
import static vn.dondoc.e2e.system.ProvinceOffice.tell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.e2e.system.OfficeApi;
import vn.dondoc.e2e.system.PackagedSystem;
import vn.dondoc.e2e.system.ProvinceOffice;

/**
 * A week at the office of a province, told over the public API with the clock advanced: from Friday 27 June 2025 to the Friday
 * after, with the end of the districts in between. What each person sees is printed.
 */
@Tag("real")
class OfficeWeekE2E {

    private static final String ENVIRONMENT = "H12.20";
    private static final String INTERIOR = "H12.02";
    private static final String CONSTRUCTION = "H12.08";
    private static final String U_MINH_DISTRICT = "H12.52";
    private static final String U_MINH_COMMUNE = "H12.103";

    @TempDir
    private Path home;

    private PackagedSystem system;
    private ProvinceOffice office;

    @BeforeEach
    void theSystemIsUp() throws IOException {
        system = new PackagedSystem(home);
        system.run("up");
        system.awaitLine("ready in", Duration.ofMinutes(3));
        office = new ProvinceOffice(system);
    }

    @AfterEach
    void theSystemIsDown() {
        office.close();
        system.close();
    }

    @Test
    void aWeekAtTheOffice() throws Exception {
        office.itIs("2025-06-27T16:40");
        office.keepsItsRegister();
        office.itIs("2025-06-27T16:45");
        String flash = aFlashTelegramComesOnFridayAtAQuarterToFive();
        office.itIs("2025-06-28T06:30");
        String report = theReportIsThereBeforeAnybodyAcknowledged();
        office.itIs("2025-06-30T08:00");
        onMondayTheReportIsConfirmedAndCountsFromSaturday(flash, report);
        String conclusion = aConclusionWith34ItemsGoesToCollectiveAddressees();
        String declined = theInteriorSaysNotOurs(conclusion);
        String replaced = aDirectiveGoesToThreeDepartments("03/CT-UBND", "2025-06-30");
        office.itIs("2025-07-01T08:00");
        theDistrictsAreGoneAndTheirWorkGoesToTheCommune(conclusion);
        theConstructionGetsWhatTheInteriorDeclined(declined);
        office.itIs("2025-07-02T09:00");
        aDeadlineFallsInTet();
        office.itIs("2025-07-03T14:00");
        aLaterDirectiveTakesThePlaceOfMondays(replaced);
        office.itIs("2025-07-04T16:30");
        onFridayNothingIsLost(conclusion);
    }

    private String aFlashTelegramComesOnFridayAtAQuarterToFive() {
        String directive = office.registered("05/CĐ-UBND", "CĐ", "2025-06-27", "FLASH", "Ứng phó sạt lở bờ biển Tây");
        office.drafted(directive, task("1", "Báo cáo thiệt hại do sạt lở", ENVIRONMENT, """
                {"at":"2025-06-28T07:00:00+07:00","phrase":"trước 07 giờ ngày 28/6/2025"}"""));
        String assignment = office.issued(directive, 1).getFirst();

        OfficeApi.until(
                "the notice is in the inbox", () -> !office.inbox(ENVIRONMENT).isEmpty());
        tell(ENVIRONMENT, office.inbox(ENVIRONMENT).get(0).path("title").asText());
        return assignment;
    }

    private String theReportIsThereBeforeAnybodyAcknowledged() {
        String report = office.api()
                .post(CLERK, "documents/directives", """
                        {"number":"88/BC-SNNMT","type":"BC","issuer":"Sở Nông nghiệp và Môi trường","issuedOn":"2025-06-28",
                         "subject":"Thiệt hại do sạt lở","relations":[],"arrival":{"on":"2025-06-28"},
                         "text":"Thực hiện Công điện số 05/CĐ-UBND, Sở báo cáo: sạt lở 120 m, không có thiệt hại về người."}""")
                .expect(201)
                .path("id")
                .asText();
        OfficeApi.until(
                "the report is taken for an answer",
                () -> !office.answers(report).isEmpty());
        tell("Trực ban", "báo cáo 88/BC-SNNMT đến lúc 06:30, chưa ai tiếp nhận nhiệm vụ");
        return office.answers(report).getFirst();
    }

    private void onMondayTheReportIsConfirmedAndCountsFromSaturday(String assignment, String answer) {
        assertThat(office.assignment(COORDINATOR, assignment).path("state").asText())
                .isEqualTo("ASSIGNED");
        assertThat(office.assignment(COORDINATOR, assignment).path("timeliness").asText())
                .isEqualTo("OVERDUE");
        JsonNode submitted = office.api()
                .post(COORDINATOR, "tasks/answer-proposals/" + answer + "/confirmation", "{}")
                .expect(200);
        assertThat(submitted.path("submittedAt").asText()).startsWith("2025-06-27T23:3");

        JsonNode accepted = office.api().step(COORDINATOR, assignment, "acceptance", "{}");
        assertThat(accepted.path("timeliness").asText()).isEqualTo("ON_TIME");
        tell("Văn phòng", "nhiệm vụ hỏa tốc hoàn thành đúng hạn, tính từ lúc báo cáo đến");
    }

    private String aConclusionWith34ItemsGoesToCollectiveAddressees() {
        List<String> departments = office.members("so-nganh");
        List<String> districts = office.members("huyen");
        assertThat(departments).hasSize(13);
        assertThat(districts).hasSize(9);
        String directive =
                office.registered("210/TB-VP", "TB", "2025-06-30", null, "Kết luận phiên họp thường kỳ tháng 6");
        List<String> tasks = new ArrayList<>();
        for (int item = 1; item <= 30; item++) {
            String term = item <= 10
                    ? "{\"span\":{\"length\":5,\"unit\":\"WORKING_DAY\",\"from\":\"RECEIVED\"},\"phrase\":\"trong 05 ngày làm việc kể từ ngày nhận\"}"
                    : "{\"on\":\"2025-07-31\",\"phrase\":\"trước ngày 31/7/2025\"}";
            String lead = departments.get((item - 1) % departments.size());
            tasks.add(task(String.valueOf(item), "Nội dung kết luận số " + item, lead, term));
        }
        tasks.add(task("31", "Rà soát chỉ tiêu", String.join("\",\"", departments), "{\"on\":\"2025-07-15\"}"));
        tasks.add(task("32", "Báo cáo giải ngân", String.join("\",\"", departments), "{\"on\":\"2025-07-15\"}"));
        tasks.add(task("33", "Bàn giao hồ sơ, tài sản", String.join("\",\"", districts), "{\"on\":\"2025-07-10\"}"));
        List<String> all = new ArrayList<>(departments);
        all.addAll(districts);
        tasks.add(task("34", "Công khai thủ tục", String.join("\",\"", all), "{\"on\":\"2025-07-31\"}"));
        office.drafted(directive, String.join(",", tasks));

        assertThat(office.issued(directive, 30 + 13 + 13 + 9 + 22)).hasSize(87);
        JsonNode interiors =
                office.itemsOf("agency " + INTERIOR, "tasks/agencies/" + INTERIOR + "/assignments?limit=200");
        JsonNode first = named(interiors, "1");
        assertThat(first.path("deadline").path("dueOn").asText()).isEqualTo("2025-07-07");
        tell(INTERIOR, interiors.size() + " nhiệm vụ mới; mục 1 hạn " + dueOn(first));
        return directive;
    }

    private String theInteriorSaysNotOurs(String conclusion) {
        JsonNode interiors =
                office.itemsOf("agency " + INTERIOR, "tasks/agencies/" + INTERIOR + "/assignments?limit=200");
        String assignment = named(interiors, "1").path("id").asText();
        office.api()
                .step(
                        "agency " + INTERIOR,
                        assignment,
                        "decline",
                        "{\"reason\":\"Không thuộc chức năng, là việc của ngành xây dựng\"}");
        JsonNode waiting = office.itemsOf(COORDINATOR, "tasks/work-queue?kind=DECIDE_DECLINE");
        assertThat(waiting).hasSize(1);
        tell("Văn phòng", "chờ quyết định: " + waiting.get(0).path("title").asText());
        assertThat(conclusion).isNotEmpty();
        return assignment;
    }

    private void theConstructionGetsWhatTheInteriorDeclined(String assignment) {
        JsonNode given = office.api()
                .step(
                        COORDINATOR,
                        assignment,
                        "reassignment",
                        "{\"agency\":\"" + CONSTRUCTION + "\",\"reason\":\"Đúng chức năng của Sở Xây dựng\"}");
        assertThat(given.path("deadline").path("dueOn").asText()).isEqualTo("2025-07-08");
        assertThat(given.path("deadline").path("originalDueOn").asText()).isEqualTo("2025-07-07");
        office.api()
                .get("agency " + INTERIOR, "tasks/assignments/" + assignment)
                .expect(404);
        OfficeApi.until(
                "the new agency is told",
                () -> office.inbox(CONSTRUCTION).toString().contains(assignment));
        tell(CONSTRUCTION, "nhận chuyển giao, 05 ngày làm việc tính lại từ 01/7: hạn " + dueOn(given));
    }

    private void theDistrictsAreGoneAndTheirWorkGoesToTheCommune(String conclusion) {
        office.api().put("admin", "documents/agencies/" + U_MINH_DISTRICT, """
                        {"name":"Ủy ban nhân dân huyện U Minh","kind":"district","validFrom":"1997-01-01","validTo":"2025-06-30",
                         "successors":["H12.103","H12.104"]}""").expect(200);
        String proposals = "tasks/cascade-proposals?agency=" + U_MINH_DISTRICT;
        OfficeApi.until(
                "the district's work waits for a decision",
                () -> office.itemsOf(COORDINATOR, proposals).size() == 2);
        assertThat(office.itemsOf(COORDINATOR, proposals).get(0).path("successors"))
                .hasSize(2);

        office.decided(
                "{\"agency\":\"" + U_MINH_DISTRICT + "\"}",
                "{\"kind\":\"MOVE\",\"agency\":\"" + U_MINH_COMMUNE
                        + "\",\"reason\":\"Kết thúc hoạt động cấp huyện\",\"decidingDocument\":\"202/2025/QH15\"}",
                2);

        JsonNode communes =
                office.itemsOf("agency " + U_MINH_COMMUNE, "tasks/agencies/" + U_MINH_COMMUNE + "/assignments");
        assertThat(communes).hasSize(2);
        assertThat(named(communes, "33").path("directive").path("id").asText()).isEqualTo(conclusion);
        assertThat(dueOn(named(communes, "33"))).isEqualTo("2025-07-10");
        assertThat(named(communes, "33").path("previousAgency").asText()).isEqualTo(U_MINH_DISTRICT);
        tell(U_MINH_COMMUNE, "nhận 2 nhiệm vụ của huyện U Minh, hạn giữ nguyên");
    }

    private void aDeadlineFallsInTet() {
        String directive = office.registered("60/KH-UBND", "KH", "2025-07-02", null, "Kế hoạch an sinh cuối năm");
        office.drafted(directive, task("II.1", "Báo cáo tổng kết", "H12.15", "{\"on\":\"2026-02-17\"}"));
        JsonNode issuance = office.api()
                .post(COORDINATOR, "tasks/directives/" + directive + "/issuance", "{}")
                .expect(200);
        JsonNode warning = issuance.path("warnings").get(0);
        assertThat(warning.path("dayOff").asText()).isEqualTo("Tết Nguyên đán");
        assertThat(warning.path("nextWorkingDay").asText()).isEqualTo("2026-02-23");
        tell("Văn phòng", "hạn 17/02/2026 rơi vào " + warning.path("dayOff").asText());

        JsonNode explained = office.api()
                .post(COORDINATOR, "tasks/deadline-explanations", """
                        {"deadline":{"span":{"length":5,"unit":"WORKING_DAY","from":"RECEIVED"}},
                         "receivedAt":"2026-02-13T16:45:00+07:00"}""")
                .expect(200);
        assertThat(explained.path("dueOn").asText()).isEqualTo("2026-02-27");
        String skipped = StreamSupport.stream(explained.path("skipped").spliterator(), false)
                .map(day -> day.path("date").asText())
                .collect(Collectors.joining(" "));
        assertThat(skipped).contains("2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20");
        tell("Văn phòng", "5 ngày làm việc từ 13/02/2026 là 27/02/2026, bỏ qua " + skipped);
    }

    private String aDirectiveGoesToThreeDepartments(String number, String day) {
        String directive = office.registered(number, "CT", day, null, "Tăng cường kỷ luật, kỷ cương hành chính");
        office.drafted(
                directive, task("1", "Kiểm tra công vụ", "H12.16\",\"H12.03\",\"H12.02", "{\"on\":\"2025-08-29\"}"));
        office.issued(directive, 3);
        return directive;
    }

    private void aLaterDirectiveTakesThePlaceOfMondays(String replaced) {
        JsonNode before = office.itemsOf(COORDINATOR, "tasks/directives/" + replaced + "/assignments");
        String later =
                office.registered("07/CT-UBND", "CT", "2025-07-03", null, "Siết chặt kỷ luật, kỷ cương hành chính");
        office.api()
                .post(
                        CLERK,
                        "documents/directives/" + later + "/relations",
                        "{\"relations\":[{\"kind\":\"REPLACES\",\"directiveId\":\"" + replaced + "\"}]}")
                .expect(204);
        String proposals = "tasks/cascade-proposals?directive=" + replaced;
        OfficeApi.until(
                "each open row waits",
                () -> office.itemsOf(COORDINATOR, proposals).size() == 3);
        assertThat(office.itemsOf(COORDINATOR, proposals)
                        .get(0)
                        .path("proposed")
                        .asText())
                .isEqualTo("CARRY_OVER");

        office.decided("{\"directive\":\"" + replaced + "\"}", """
                {"kind":"CARRY_OVER","reason":"Chỉ thị 03 được thay thế","decidingDocument":"07/CT-UBND"}""", 3);

        JsonNode after = office.itemsOf(COORDINATOR, "tasks/directives/" + later + "/assignments");
        assertThat(ids(after)).containsExactlyInAnyOrderElementsOf(ids(before));
        assertThat(dueOn(after.get(0))).isEqualTo("2025-08-29");
        assertThat(office.itemsOf(COORDINATOR, "tasks/directives/" + replaced + "/assignments"))
                .isEmpty();
        tell("H12.16", "nhiệm vụ tiếp tục theo 07/CT-UBND, hạn 29/8/2025 giữ nguyên");
    }

    private void onFridayNothingIsLost(String conclusion) throws Exception {
        JsonNode totals = office.api()
                .get("leader", "tasks/directives/" + conclusion + "/progress")
                .expect(200)
                .path("totals");
        assertThat(totals.path("total").asInt()).isEqualTo(87);
        assertThat(totals.path("inTime").asInt()).isEqualTo(87);
        for (String kind : List.of("DECIDE_DECLINE", "DECIDE_CASCADE", "CONFIRM_ANSWER", "ACCEPT_SUBMISSION")) {
            assertThat(office.itemsOf(COORDINATOR, "tasks/work-queue?kind=" + kind))
                    .as(kind)
                    .isEmpty();
        }
        assertThat(system.count("tasks", "outbox")).isZero();
        assertThat(system.records(".dlq")).isZero();
        tell("Lãnh đạo", "kết luận 210/TB-VP: 87 nhiệm vụ, 87 trong hạn; bàn làm việc trống");
    }
}
