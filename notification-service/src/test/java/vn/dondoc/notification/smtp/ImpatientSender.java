package vn.dondoc.notification.smtp;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import vn.dondoc.kit.trace.Traces;

/** Waits for the same server a moment, where the configured sender waits long enough for a busy machine. */
public final class ImpatientSender {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private ImpatientSender() {}

    public static MailSender of(SmtpConfig patient, Traces traces) {
        SmtpConfig impatient = (SmtpConfig) Proxy.newProxyInstance(
                SmtpConfig.class.getClassLoader(),
                new Class<?>[] {SmtpConfig.class},
                (proxy, method, arguments) ->
                        method.getName().equals("patience") ? PATIENCE : method.invoke(patient, arguments));
        return new MailSender(impatient, Clock.systemUTC(), traces);
    }
}
