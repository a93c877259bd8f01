package vn.dondoc.kit.consumer;

/** Another consumer owns the partition now; nothing of the batch was kept. */
class ZombieConsumerException extends RuntimeException {

    ZombieConsumerException(String topic) {
        super("partitions of " + topic + " were taken over by another consumer");
    }
}
