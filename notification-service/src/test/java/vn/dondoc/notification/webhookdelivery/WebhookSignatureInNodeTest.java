package vn.dondoc.notification.webhookdelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.dondoc.notification.ExampleAssignment.issued;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealSystem;

/**
 * What a receiver written in another language sees: the library of Standard Webhooks for Node checks what was posted. It comes by
 * npm; where there is none, or no way to its packages, nothing is checked.
 */
@QuarkusTest
@Tag("real")
@Tag("long")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class WebhookSignatureInNodeTest {

    private static final String LIBRARY = "standardwebhooks@1.1.1";
    private static final String CHECK = """
            const {Webhook} = require('standardwebhooks');
            const [secret, id, timestamp, signature] = process.argv.slice(1);
            const headers = {'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature};
            try {
                new Webhook(secret).verify(require('fs').readFileSync(0, 'utf8'), headers);
                console.log('holds');
            } catch (refusal) {
                console.log(refusal.message);
            }
            """;

    @Inject
    Chase chase;

    @Inject
    DeliveryJob job;

    @TempDir
    private Path folder;

    @Test
    void eachTryHoldsUnderBothSecretsAndNothingElseDoes() throws Exception {
        assumeTrue(run("", "npm", "install", "--no-audit", "--no-fund", LIBRARY).ended(0), "npm brings no " + LIBRARY);
        Chase.emptyQueues();
        chase.at("2020-09-01T09:00");
        try (RegisteredWebhook webhook = new RegisteredWebhook()) {
            webhook.register();
            String former = webhook.secret();
            webhook.rotateSecret();
            webhook.receiver.next(500);
            chase.hear(issued(webhook.agency, "2020-09-01T09:00").dueOn("2020-09-15"));
            chase.sweep();
            webhook.deliverUntilSettled(job);
            assertThat(webhook.receiver.posted()).hasSize(2);
            for (Receiver.Posted posted : webhook.receiver.posted()) {
                assertThat(checked(former, posted, posted.body())).isEqualTo("holds");
                assertThat(checked(webhook.secret(), posted, posted.body())).isEqualTo("holds");
                assertThat(checked(former, posted, posted.body() + " ")).isEqualTo("No matching signature found");
            }
        }
    }

    private String checked(String secret, Receiver.Posted posted, String body) throws Exception {
        Run check = run(body, "node", "-e", CHECK, secret, posted.id(), posted.timestamp(), posted.signature());
        assertThat(check.ended(0)).as(check.said()).isTrue();
        return check.said().strip();
    }

    private record Run(int exit, String said) {
        boolean ended(int with) {
            return exit == with;
        }
    }

    private Run run(String input, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(2, TimeUnit.MINUTES) ? new Run(process.exitValue(), said) : new Run(-1, said);
        } catch (IOException thereIsNone) {
            return new Run(-1, String.valueOf(thereIsNone.getMessage()));
        }
    }
}
