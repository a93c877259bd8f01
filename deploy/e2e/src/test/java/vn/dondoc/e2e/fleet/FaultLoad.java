package vn.dondoc.e2e.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Offices at work: each registers directives, issues their tasks to two agencies, and these acknowledge and report. What was
 * acknowledged by a service is remembered, to be held against the databases at the end.
 */
public final class FaultLoad implements AutoCloseable {

    public static final List<String> AGENCIES = List.of("H12.61", "H12.62", "H12.63", "H12.64");
    private static final long PAUSE_MILLIS = 40;

    private final PatientClient client;
    private final Set<String> directives = ConcurrentHashMap.newKeySet();
    private final Map<String, String> assignments = new ConcurrentHashMap<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ExecutorService offices = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean working = true;

    public FaultLoad(PatientClient client) {
        this.client = client;
    }

    public void knowsItsAgencies() throws InterruptedException {
        for (String agency : AGENCIES) {
            client.put("admin", "documents", "/agencies/" + agency, """
                    {"name":"Ủy ban nhân dân xã %s","kind":"commune","validFrom":"1997-01-01"}""".formatted(agency));
        }
        for (String agency : AGENCIES) {
            client.put("admin", "notifications", "/agencies/" + agency + "/contact", """
                    {"email":"%s@example.org"}""".formatted(
                            agency.toLowerCase(Locale.ROOT)));
        }
    }

    public void begin(int number) {
        for (int n = 0; n < number; n++) {
            int office = n;
            offices.submit(() -> work(office));
        }
    }

    private void work(int office) {
        try {
            while (working) {
                oneDirective(office);
            }
        } catch (Throwable failure) {
            failures.add(failure);
        }
    }

    private void oneDirective(int office) throws InterruptedException {
        int number = numbers.incrementAndGet();
        String directive = client.write("clerk", "documents", "/directives", """
                        {"number":"%d/CT-UBND","type":"CT","issuer":"UBND tỉnh Cà Mau","issuedOn":"2025-06-26","relations":[],
                         "subject":"Chỉ thị số %d","text":"Chỉ thị số %d/CT-UBND về phòng, chống thiên tai."}""".formatted(number, number, number), "")
                .path("id")
                .asText();
        directives.add(directive);
        client.awaitThere("coordinator", "tasks", "/directives/" + directive);
        String lead = AGENCIES.get(office % AGENCIES.size());
        String other = AGENCIES.get((office + 1) % AGENCIES.size());
        client.write("coordinator", "tasks", "/directives/" + directive + "/tasks", """
                {"tasks":[{"item":"1","content":"Báo cáo công tác phòng, chống thiên tai","leads":["%s","%s"],
                           "deadline":{"on":"2025-07-31"}}]}""".formatted(lead, other), "");
        client.write("coordinator", "tasks", "/directives/" + directive + "/issuance", "{}", "");
        JsonNode issued = client.read("coordinator", "tasks", "/directives/" + directive + "/assignments")
                .body()
                .path("items");
        for (JsonNode assignment : issued) {
            oneAssignment(
                    assignment.path("id").asText(), assignment.path("agency").asText(), number);
        }
    }

    private void oneAssignment(String id, String agency, int number) throws InterruptedException {
        step("agency " + agency, id, "acknowledgement", "{}");
        if (number % 3 == 0) {
            step("agency " + agency, id, "submission", "{\"note\":\"Đã thực hiện xong\"}");
            step("coordinator", id, "acceptance", "{}");
        }
    }

    private void step(String who, String id, String step, String body) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        String etag = client.read(who, "tasks", "/assignments/" + id).etag();
        JsonNode now = client.write(who, "tasks", "/assignments/" + id + "/" + step, body, etag);
        assignments.put(
                id,
                id + " " + now.path("state").asText() + " "
                        + now.path("version").asText());
    }

    /** Each office ends what it has begun. */
    public void end() throws InterruptedException {
        working = false;
        offices.shutdown();
        if (!offices.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the offices did not come to an end");
        }
    }

    public Set<String> directives() {
        return directives;
    }

    /** Of each assignment what its last answered write said: id, state, version. */
    public Map<String, String> assignments() {
        return assignments;
    }

    public List<Throwable> failures() {
        return failures;
    }

    @Override
    public void close() {
        working = false;
        offices.shutdownNow();
    }
}
