package vn.dondoc.notification;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.contract.ConsumerContract;
import vn.dondoc.testkit.contract.HttpContract;
import vn.dondoc.testkit.contract.LeastPrivilegeContract;
import vn.dondoc.testkit.contract.MigrationRaceContract;
import vn.dondoc.testkit.contract.OutboxContract;
import vn.dondoc.testkit.evidence.ArchiveContract;
import vn.dondoc.testkit.evidence.AuditContract;
import vn.dondoc.testkit.observation.MetricsContract;

/** notification-service keeps what service-kit promises. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class NotificationServiceContractTest
        implements AuditContract,
                ArchiveContract,
                OutboxContract,
                ConsumerContract,
                HttpContract,
                MetricsContract,
                LeastPrivilegeContract,
                MigrationRaceContract {

    @Override
    public String service() {
        return "notification-service";
    }

    @Override
    public String writePath() {
        return "/api/v1/agencies/H12.13/contact";
    }

    @Override
    public String writeMethod() {
        return "PUT";
    }

    @Override
    public String writeRole() {
        return "coordinator";
    }

    @Override
    public String readPath() {
        return "/api/v1/agencies/H12.13/contact";
    }
}
