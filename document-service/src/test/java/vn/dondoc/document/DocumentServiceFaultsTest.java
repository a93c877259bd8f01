package vn.dondoc.document;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import vn.dondoc.testkit.contract.ConsumerFaultContract;
import vn.dondoc.testkit.contract.OutboxFaultContract;
import vn.dondoc.testkit.evidence.TamperContract;

/** What service-kit promises when something goes away, in document-service too; of the code they share, task-service proves it in every run. */
@QuarkusTest
@RealDocumentService
@Tag("long")
class DocumentServiceFaultsTest implements OutboxFaultContract, ConsumerFaultContract, TamperContract {

    @Override
    public String service() {
        return "document-service";
    }
}
