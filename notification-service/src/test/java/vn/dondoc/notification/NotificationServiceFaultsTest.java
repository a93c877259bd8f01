package vn.dondoc.notification;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.contract.ConsumerFaultContract;
import vn.dondoc.testkit.contract.OutboxFaultContract;
import vn.dondoc.testkit.evidence.TamperContract;

/** What service-kit promises when something goes away, in notification-service too; of the code they share, task-service proves it in every run. */
@QuarkusTest
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
@Tag("long")
class NotificationServiceFaultsTest implements OutboxFaultContract, ConsumerFaultContract, TamperContract {

    @Override
    public String service() {
        return "notification-service";
    }
}
