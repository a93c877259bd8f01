package vn.dondoc.testkit.violations.one;

import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.DecimalMin;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerConfig;
import vn.dondoc.testkit.violations.two.KnowsOneManager;

/** Breaks most rules at once. */
@Path("/cyclic")
public class CyclicResource {

    @Entity
    public static class Row {
        public KnowsOneManager other = new KnowsOneManager();

        @DecimalMin("0")
        public double share;
    }

    @POST
    @Transactional
    public Row create(Row row) {
        return Instant.now().isAfter(Instant.EPOCH) ? row : new Row();
    }

    String acks() {
        return ProducerConfig.ACKS_CONFIG.concat("");
    }

    Class<?> publishes() {
        return ProducerConfig.class;
    }
}
