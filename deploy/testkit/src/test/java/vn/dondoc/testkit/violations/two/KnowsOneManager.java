package vn.dondoc.testkit.violations.two;

import vn.dondoc.testkit.violations.one.CyclicResource;

/** Leans on a door, and makes a cycle with it. */
public class KnowsOneManager {

    public Class<?> door() {
        return CyclicResource.class;
    }
}
