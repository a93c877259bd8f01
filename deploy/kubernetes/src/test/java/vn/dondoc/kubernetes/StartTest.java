package vn.dondoc.kubernetes;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each service as its image has it, started on this machine's own JDK: no containers are needed. */
@Tag("real")
@Tag("long")
class StartTest {

    /** Figures of a machine that does nothing else; each is printed. */
    @Test
    void eachServiceIsReadySoonAndSmall() throws IOException, InterruptedException {
        ImageScripts.need("bash", "curl");

        StartFigures.assertSoonAndSmall(ImageScripts.run("start"));
    }
}
