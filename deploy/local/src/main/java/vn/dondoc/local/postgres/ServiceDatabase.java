package vn.dondoc.local.postgres;

import java.util.List;

/**
 * The database of one service and its two roles: the owner migrates, the application role may connect and use the
 * schema, and holds only what the migrations grant it. A local password is the role's name.
 */
public record ServiceDatabase(String name) {
    public static final ServiceDatabase DOCUMENTS = new ServiceDatabase("documents");
    public static final ServiceDatabase TASKS = new ServiceDatabase("tasks");
    public static final ServiceDatabase NOTIFICATIONS = new ServiceDatabase("notifications");
    public static final List<ServiceDatabase> ALL = List.of(DOCUMENTS, TASKS, NOTIFICATIONS);

    public ServiceDatabase {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a plain database name: " + name);
        }
    }

    public String owner() {
        return name + "_owner";
    }

    public String app() {
        return name + "_app";
    }

    public String password(String role) {
        return role;
    }
}
