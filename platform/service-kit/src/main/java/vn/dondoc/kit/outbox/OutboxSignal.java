package vn.dondoc.kit.outbox;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever waits for committed events; any number of signals before the wake-up count as one. */
@Singleton
class OutboxSignal {

    private final Semaphore relay = new Semaphore(0);
    private final Semaphore notifier = new Semaphore(0);

    void committed() {
        relay.release();
        notifier.release();
    }

    /** A signal that came from another replica: for the relay alone, or it would go round for ever. */
    void arrived() {
        relay.release();
    }

    void awaitRelayWork(long atMostMillis) throws InterruptedException {
        await(relay, atMostMillis);
    }

    boolean awaitNotification(long atMostMillis) throws InterruptedException {
        return await(notifier, atMostMillis);
    }

    private static boolean await(Semaphore semaphore, long atMostMillis) throws InterruptedException {
        boolean signalled = semaphore.tryAcquire(atMostMillis, TimeUnit.MILLISECONDS);
        semaphore.drainPermits();
        return signalled;
    }
}
