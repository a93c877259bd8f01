package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.sql.OneColumn;

/** What is asked again and again leaves no plan per asking behind. */
@QuarkusTest
@RealTaskService
class QueryPlanCacheTest {

    private static final int TIMES = 50;

    @Inject
    SessionFactory sessions;

    @Inject
    Session session;

    @Test
    void queryForOneColumnKeepsOnePlanHoweverOftenItIsAsked() {
        long before = plans();
        for (int n = 0; n < TIMES; n++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> assertThat(OneColumn.query(session, "select uuidv7() from epochs", UUID.class)
                                    .getResultList())
                            .hasSize(1));
        }
        // The application's own threads may have asked for something new meanwhile.
        assertThat(plans() - before).isLessThan(TIMES / 2);
    }

    private long plans() {
        return sessions.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }
}
