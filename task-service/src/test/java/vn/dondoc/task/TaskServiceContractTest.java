package vn.dondoc.task;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import vn.dondoc.testkit.ConsumerContract;
import vn.dondoc.testkit.HttpContract;
import vn.dondoc.testkit.LeastPrivilegeContract;
import vn.dondoc.testkit.OutboxContract;
import vn.dondoc.testkit.RealSystem;

/** task-service keeps what service-kit promises. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "tasks"))
class TaskServiceContractTest implements OutboxContract, ConsumerContract, HttpContract, LeastPrivilegeContract {

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
}
