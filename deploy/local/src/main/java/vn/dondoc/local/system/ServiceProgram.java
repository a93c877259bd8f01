package vn.dondoc.local.system;

import java.nio.file.Path;
import java.util.List;
import vn.dondoc.local.postgres.ServiceDatabase;

/** One of the three services, as this room sees it. */
public record ServiceProgram(String name, int standardPort, ServiceDatabase database) {
    public static final ServiceProgram DOCUMENT =
            new ServiceProgram("document-service", 8081, ServiceDatabase.DOCUMENTS);
    public static final ServiceProgram TASK = new ServiceProgram("task-service", 8082, ServiceDatabase.TASKS);
    public static final ServiceProgram NOTIFICATION =
            new ServiceProgram("notification-service", 8083, ServiceDatabase.NOTIFICATIONS);
    public static final List<ServiceProgram> ALL = List.of(DOCUMENT, TASK, NOTIFICATION);

    Path jar(Path root) {
        return root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
