package vn.dondoc.document;

import io.quarkus.test.junit.QuarkusTest;
import vn.dondoc.testkit.contract.ConsumerContract;
import vn.dondoc.testkit.contract.HttpContract;
import vn.dondoc.testkit.contract.LeastPrivilegeContract;
import vn.dondoc.testkit.contract.MigrationRaceContract;
import vn.dondoc.testkit.contract.OutboxContract;
import vn.dondoc.testkit.evidence.AuditContract;
import vn.dondoc.testkit.observation.MetricsContract;

/** document-service keeps what service-kit promises. */
@QuarkusTest
@RealDocumentService
class DocumentServiceContractTest
        implements AuditContract,
                OutboxContract,
                ConsumerContract,
                HttpContract,
                MetricsContract,
                LeastPrivilegeContract,
                MigrationRaceContract {

    @Override
    public String service() {
        return "document-service";
    }

    @Override
    public String writePath() {
        return "/api/v1/directives";
    }

    @Override
    public String writeRole() {
        return "clerk";
    }

    @Override
    public String readPath() {
        return "/api/v1/directives";
    }
}
