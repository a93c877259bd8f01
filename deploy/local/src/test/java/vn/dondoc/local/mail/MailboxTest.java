package vn.dondoc.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    @TempDir
    Path folder;

    private Mailbox mailbox;

    @BeforeEach
    void startMailbox() throws Exception {
        mailbox = Mailbox.start(folder, 0, 0);
    }

    @AfterEach
    void stopMailbox() {
        mailbox.stop();
    }

    @Test
    void mailThatCannotBeStoredIsNotAccepted() throws Exception {
        Files.delete(folder);

        assertThatThrownBy(() -> send("a@camau.example", "Nhắc việc", "Còn 3 ngày"))
                .isInstanceOf(MessagingException.class);

        Files.createDirectories(folder);
    }

    @Test
    void mailLargerThanTheLimitIsRefusedAndLeavesNothing() throws Exception {
        assertThatThrownBy(() -> send("a@camau.example", "Lớn", "x".repeat(21 * 1024 * 1024)))
                .isInstanceOf(MessagingException.class);

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void nobodyLivesAtInvalid() throws Exception {
        assertThatThrownBy(() -> send("so@camau.Invalid", "Nhắc việc", "Còn 3 ngày"))
                .isInstanceOf(MessagingException.class)
                .hasRootCauseMessage("550 5.1.1 There is no mailbox so@camau.Invalid\n");

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void unknownMessageIsNotFound() throws Exception {
        assertThat(get("/api/messages/1").statusCode()).isEqualTo(404);
        assertThat(get("/messages/1").statusCode()).isEqualTo(404);
    }

    @Test
    void limitThatIsNoNumberIsABadRequest() throws Exception {
        assertThat(get("/api/messages?limit=many").statusCode()).isEqualTo(400);
    }

    @Test
    void vietnameseSubjectsAndTextsAreReadable() throws Exception {
        send("vanthu.sotaichinh@camau.example", "[Đôn đốc] Quá hạn 1 ngày", "Kính gửi Sở Tài chính");

        JsonNode summary = list("").path("items").path(0);
        JsonNode mail = json(get("/api/messages/" + summary.path("id").asText()));

        assertThat(summary.path("subject").asText()).isEqualTo("[Đôn đốc] Quá hạn 1 ngày");
        assertThat(summary.path("to").path(0).asText()).isEqualTo("vanthu.sotaichinh@camau.example");
        assertThat(mail.path("text").asText().strip()).isEqualTo("Kính gửi Sở Tài chính");
        assertThat(mail.path("headers").path("X-Correlation-Id").path(0).asText())
                .isEqualTo("c-1");
    }

    @Test
    void senderIsReadableAlsoWhereTheNameStandsInAComment() throws Exception {
        MimeMessage message = message("a@camau.example", "Nhắc việc");
        message.setText("", "UTF-8");
        message.setHeader(
                "From",
                "dondoc@localhost (=?UTF-8?Q?Theo_d=C3=B5i,_=C4=91=C3=B4n_=C4=91?=\r\n =?UTF-8?Q?=E1=BB=91c?=)");
        Transport.send(message);

        assertThat(list("").path("items").path(0).path("from").asText())
                .isEqualTo("\"Theo dõi, đôn đốc\" <dondoc@localhost>");
    }

    @Test
    void listIsLimitedToOneRecipient() throws Exception {
        send("a@camau.example", "một", "");
        send("b@camau.example", "hai", "");
        send("a@camau.example", "ba", "");

        assertThat(list("?to=A@camau.example").path("items").findValuesAsText("subject"))
                .containsExactly("một", "ba");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
        for (String subject : new String[] {"1", "2", "3", "4", "5"}) {
            send("a@camau.example", subject, "");
        }

        JsonNode first = list("?limit=2");
        JsonNode second = list("?limit=2&after=" + first.path("next").asText());
        JsonNode third = list("?limit=2&after=" + second.path("next").asText());

        assertThat(first.path("items").findValuesAsText("subject")).containsExactly("1", "2");
        assertThat(second.path("items").findValuesAsText("subject")).containsExactly("3", "4");
        assertThat(third.path("items").findValuesAsText("subject")).containsExactly("5");
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void whatComesWithAMailIsEscapedInTheBrowser() throws Exception {
        send("a@camau.example", "<script>alert(1)</script>", "<img src=x onerror=alert(2)>");
        String id = list("").path("items").path(0).path("id").asText();

        String listPage = get("/").body();
        String page = get("/messages/" + id).body();

        assertThat(listPage).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script");
        assertThat(page).contains("&lt;img src=x onerror=alert(2)&gt;").doesNotContain("<img");
        assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void plainTextIsPreferredAndHtmlIsKept() throws Exception {
        MimeMessage message = message("a@camau.example", "Hai dạng");
        MimeMultipart both = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("chữ thường", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<b>chữ đậm</b>", "text/html; charset=utf-8");
        both.addBodyPart(text);
        both.addBodyPart(html);
        message.setContent(both);
        Transport.send(message);

        JsonNode mail = json(
                get("/api/messages/" + list("").path("items").path(0).path("id").asText()));

        assertThat(mail.path("text").asText()).isEqualTo("chữ thường");
        assertThat(mail.path("html").asText()).isEqualTo("<b>chữ đậm</b>");
    }

    @Test
    void rawMailIsWhatWasSentWithItsEnvelope() throws Exception {
        send("a@camau.example", "Gốc", "nội dung");

        String raw = get("/api/messages/"
                        + list("").path("items").path(0).path("id").asText() + "/raw")
                .body();

        assertThat(raw).startsWith("Return-Path: <dondoc@camau.example>\r\nDelivered-To: a@camau.example\r\n");
        assertThat(raw).contains("X-Correlation-Id: c-1");
    }

    @Test
    void mailsAreThereAfterARestartAndNewOnesComeBehindThem() throws Exception {
        send("a@camau.example", "trước", "");
        mailbox.stop();
        // What a mailbox that was killed in the middle of a mail leaves behind.
        Files.writeString(folder.resolve("1790000000000.part"), "half");

        mailbox = Mailbox.start(folder, 0, 0);
        send("a@camau.example", "sau", "");

        assertThat(list("").path("items").findValuesAsText("subject")).containsExactly("trước", "sau");
        assertThat(folder.resolve("1790000000000.part")).doesNotExist();
    }

    @Test
    void deletingEmptiesTheMailbox() throws Exception {
        send("a@camau.example", "một", "");

        HttpResponse<String> answer = request(HttpRequest.newBuilder(URI.create(mailbox.url() + "/api/messages"))
                .DELETE());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(list("").path("items")).isEmpty();
    }

    private void send(String to, String subject, String text) throws MessagingException {
        MimeMessage message = message(to, subject);
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private MimeMessage message(String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("dondoc@camau.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-Correlation-Id", "c-1");
        return message;
    }

    private JsonNode list(String query) throws Exception {
        return json(get("/api/messages" + query));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return request(HttpRequest.newBuilder(URI.create(mailbox.url() + path)));
    }

    private static HttpResponse<String> request(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
