package vn.dondoc.e2e.restore;

import vn.dondoc.e2e.system.PackagedSystem;

/**
 * One database as it was at a moment, kept beside it and put in its place later while everything runs on: the service's
 * connections are cut, and the next ones meet the earlier state, as after a restore or a fail-over that lost commits.
 */
final class DatabaseCopy {

    private final PackagedSystem system;
    private final String database;

    private DatabaseCopy(PackagedSystem system, String database) {
        this.system = system;
        this.database = database;
    }

    static DatabaseCopy of(PackagedSystem system, String database) {
        DatabaseCopy copy = new DatabaseCopy(system, database);
        copy.closed(() -> system.asSuperuser("create database " + copy.kept() + " template " + database));
        return copy;
    }

    void putBack() {
        closed(() -> {
            system.asSuperuser("alter database " + database + " rename to " + database + "_lost");
            system.asSuperuser("alter database " + kept() + " rename to " + database);
            system.asSuperuser("alter database " + database + " owner to " + database + "_owner");
            system.asSuperuser("revoke all on database " + database + " from public");
            system.asSuperuser("grant connect on database " + database + " to " + database + "_app");
        });
    }

    private String kept() {
        return database + "_kept";
    }

    /** Nobody is connected meanwhile. */
    private void closed(Runnable work) {
        system.asSuperuser("alter database " + database + " allow_connections false");
        system.asSuperuser(
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + database + "'");
        work.run();
        system.asSuperuser("alter database " + database + " allow_connections true");
    }
}
