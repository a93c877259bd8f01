package vn.dondoc.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dondoc.local.FreePorts;
import vn.dondoc.local.process.ChildProcess;
import vn.dondoc.local.process.JavaProgram;

@Tag("real")
class MailboxKillTest {
    @TempDir
    Path folder;

    @Test
    void noAcceptedMailIsLostWhenTheMailboxIsKilled() throws Exception {
        int smtpPort = FreePorts.next();
        ChildProcess mailbox = ChildProcess.start(
                JavaProgram.ofClass(
                        List.of(),
                        JavaProgram.classPath(),
                        MailboxProgram.class.getName(),
                        folder.resolve("mail").toString(),
                        String.valueOf(smtpPort),
                        "0"),
                Map.of(),
                folder.resolve("log"),
                folder.resolve("pid"),
                false);
        awaitListening(smtpPort);
        Set<String> accepted = new ConcurrentSkipListSet<>();
        List<Thread> senders = List.of(sender("a", smtpPort, accepted), sender("b", smtpPort, accepted));
        while (accepted.size() < 40) {
            Thread.onSpinWait();
        }

        mailbox.kill();

        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(storedSubjects()).containsAll(accepted);
    }

    private static Thread sender(String name, int port, Set<String> accepted) {
        return Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 100_000; i++) {
                try {
                    send(port, name + i);
                } catch (MessagingException killed) {
                    return;
                }
                accepted.add(name + i);
            }
        });
    }

    private static void send(int port, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("dondoc@camau.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("a@camau.example"));
        message.setSubject(subject);
        message.setText("");
        Transport.send(message);
    }

    private Set<String> storedSubjects() throws IOException {
        MailStore store = new MailStore(folder.resolve("mail"));
        return store.ids(id -> true, Comparator.naturalOrder()).stream()
                .map(id -> StoredMail.read(id, read(store, id)).subject())
                .collect(Collectors.toSet());
    }

    private static byte[] read(MailStore store, long id) {
        try {
            return store.read(id).orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitListening(int port) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                assertThat(socket.getInputStream().read()).isEqualTo('2');
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the mailbox does not listen");
    }
}
