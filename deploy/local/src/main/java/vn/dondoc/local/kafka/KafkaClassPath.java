package vn.dondoc.local.kafka;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.local.process.JavaProgram;

/** What the broker needs of this JVM's class path, which in a test of a service holds all of Quarkus too. */
final class KafkaClassPath {
    /** Their logging would take over the broker's, and be silent. */
    private static final List<String> UNWANTED =
            List.of("quarkus-", "io.quarkus.", "slf4j-jboss-logmanager", "jboss-logmanager", "log4j2-jboss-logmanager");

    private static final String LOG4J = "log4j-core";
    private static final String LOG4J_FOR_SLF4J = "log4j-slf4j2-impl";

    private KafkaClassPath() {}

    static List<String> ofThisJvm() {
        List<String> wanted = new ArrayList<>();
        for (String entry : JavaProgram.classPath()) {
            String name = new File(entry).getName();
            if (UNWANTED.stream().noneMatch(name::startsWith)) {
                wanted.add(entry);
            }
            if (name.startsWith(LOG4J)) {
                addBindingBeside(entry, wanted);
            }
        }
        return wanted.stream().distinct().toList();
    }

    /** Services do not inherit the binding (see the POM), but it lies beside Log4j in the same Maven repository. */
    private static void addBindingBeside(String log4j, List<String> wanted) {
        String binding = log4j.replace(LOG4J, LOG4J_FOR_SLF4J);
        if (new File(binding).exists()) {
            wanted.add(binding);
        }
    }
}
