package vn.dondoc.local.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;
import vn.dondoc.local.HttpEndpoint;
import vn.dondoc.local.HttpEndpoint.Answer;
import vn.dondoc.local.HttpEndpoint.Request;

/**
 * Takes mail over SMTP and shows it over HTTP, both on 127.0.0.1.
 *
 * <p>{@code GET /api/messages?to=&limit=&after=} lists in order of arrival; {@code next} is the {@code after} of the
 * following page and null at the end.
 */
public final class Mailbox {
    /** Long enough for the headers of any mail our services write. */
    private static final int HEADER_BYTES = 64 * 1024;

    private static final int PAGE = 50;
    private static final int LONGEST_LIST = 1000;
    private static final Pattern MESSAGE = Pattern.compile("/(?:api/)?messages/(\\d{1,18})(/raw)?");

    private final MailStore store;
    private final SMTPServer smtp;
    private final HttpEndpoint http;

    private Mailbox(Path folder, int smtpPort, int httpPort) throws IOException {
        store = new MailStore(folder);
        smtp = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Dondoc mailbox")
                .maxMessageSize(MailReception.LARGEST_MAIL)
                .messageHandlerFactory(context -> new MailReception(store))
                .build();
        http = HttpEndpoint.start(httpPort, this::answer);
        smtp.start();
    }

    /** Starts at once; a port 0 takes any free one. */
    public static Mailbox start(Path folder, int smtpPort, int httpPort) throws IOException {
        return new Mailbox(folder, smtpPort, httpPort);
    }

    public void stop() {
        smtp.stop();
        http.stop();
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public String url() {
        return "http://localhost:" + http.port();
    }

    private Answer answer(Request request) throws IOException {
        if (request.path().equals("/api/messages") && request.method().equals("DELETE")) {
            store.deleteAll();
            return Answer.empty(204);
        }
        if (!request.method().equals("GET")) {
            return notAllowed();
        }
        Matcher message = MESSAGE.matcher(request.path());
        if (message.matches()) {
            return message(request.path(), Long.parseLong(message.group(1)), message.group(2) != null);
        }
        return switch (request.path()) {
            case "/" -> page(200, listPage(request));
            case "/api/messages" -> apiList(request);
            default -> page(404, MailPages.missing());
        };
    }

    private Answer message(String path, long id, boolean raw) throws IOException {
        boolean api = path.startsWith("/api/");
        Optional<byte[]> bytes = store.read(id);
        if (bytes.isEmpty()) {
            return api ? error(404, "There is no message " + id + ".") : page(404, MailPages.missing());
        }
        if (raw) {
            return Answer.of(200, "message/rfc822", bytes.get());
        }
        StoredMail mail = StoredMail.read(id, bytes.get());
        return api ? Answer.json(200, mail) : page(200, MailPages.message(mail));
    }

    private Answer apiList(Request request) throws IOException {
        long after;
        int limit;
        try {
            after = Long.parseLong(request.query("after", "0"));
            limit = Math.clamp(Long.parseLong(request.query("limit", "100")), 1, LONGEST_LIST);
        } catch (NumberFormatException e) {
            return error(400, "after and limit are whole numbers.");
        }
        List<StoredMail> found = find(request.query("to", ""), id -> id > after, Comparator.naturalOrder(), limit + 1);
        List<StoredMail> items = found.subList(0, Math.min(limit, found.size()));
        Map<String, Object> answer = new HashMap<>();
        answer.put("items", items.stream().map(StoredMail::summary).toList());
        answer.put("next", found.size() > limit ? items.getLast().id() : null);
        return Answer.json(200, answer);
    }

    private String listPage(Request request) throws IOException {
        String to = request.query("to", "");
        String asked = request.query("before", "");
        long before = asked.matches("\\d{1,18}") ? Long.parseLong(asked) : Long.MAX_VALUE;
        List<StoredMail> found = find(to, id -> id < before, Comparator.reverseOrder(), PAGE + 1);
        List<StoredMail> shown = found.subList(0, Math.min(PAGE, found.size()));
        return MailPages.list(shown, to, found.size() > PAGE ? shown.getLast().id() : "");
    }

    private List<StoredMail> find(String to, LongPredicate wanted, Comparator<Long> order, int limit)
            throws IOException {
        List<StoredMail> found = new ArrayList<>();
        for (long id : store.ids(wanted, order)) {
            Optional<StoredMail> mail = store.readStart(id, HEADER_BYTES).map(bytes -> StoredMail.read(id, bytes));
            mail.filter(candidate -> to.isBlank() || candidate.isTo(to.strip())).ifPresent(found::add);
            if (found.size() == limit) {
                break;
            }
        }
        return found;
    }

    private static Answer page(int status, String html) {
        return new Answer(
                status,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        MailPages.SECURITY_POLICY),
                html.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer notAllowed() {
        return error(405, "Only reading, and DELETE of /api/messages.");
    }

    private static Answer error(int status, String detail) {
        return Answer.json(status, Map.of("error", detail));
    }
}
