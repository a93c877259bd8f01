package vn.dondoc.task;

import io.quarkus.test.junit.QuarkusTest;
import vn.dondoc.testkit.contract.ConsumerContract;
import vn.dondoc.testkit.contract.ConsumerFaultContract;
import vn.dondoc.testkit.contract.HttpFaultContract;
import vn.dondoc.testkit.contract.LeastPrivilegeContract;
import vn.dondoc.testkit.contract.MigrationRaceContract;
import vn.dondoc.testkit.contract.OutboxContract;
import vn.dondoc.testkit.contract.OutboxFaultContract;
import vn.dondoc.testkit.evidence.AuditContract;
import vn.dondoc.testkit.evidence.TamperContract;
import vn.dondoc.testkit.observation.MetricsContract;

/** task-service keeps what service-kit promises. */
@QuarkusTest
@RealTaskService
class TaskServiceContractTest
        implements AuditContract,
                TamperContract,
                OutboxContract,
                OutboxFaultContract,
                ConsumerContract,
                ConsumerFaultContract,
                HttpFaultContract,
                MetricsContract,
                LeastPrivilegeContract,
                MigrationRaceContract {

    @Override
    public String service() {
        return "task-service";
    }

    @Override
    public String writePath() {
        return "/api/v1/directives/01890a5d-ac96-774b-bcce-b302099a8057/tasks";
    }

    @Override
    public String writeRole() {
        return "coordinator";
    }

    @Override
    public String readPath() {
        return "/api/v1/directives/01890a5d-ac96-774b-bcce-b302099a8057";
    }
}
