package vn.dondoc.document;

import io.quarkus.test.junit.QuarkusTest;
import vn.dondoc.testkit.AuditContract;
import vn.dondoc.testkit.ConsumerContract;
import vn.dondoc.testkit.HttpContract;
import vn.dondoc.testkit.LeastPrivilegeContract;
import vn.dondoc.testkit.OutboxContract;

/** document-service keeps what service-kit promises. */
@QuarkusTest
@RealDocumentService
class DocumentServiceContractTest
        implements AuditContract, OutboxContract, ConsumerContract, HttpContract, LeastPrivilegeContract {

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
